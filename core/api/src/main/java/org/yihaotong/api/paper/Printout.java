package org.yihaotong.api.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;

/**
 * A file on its way out.
 *
 * @param name what it should be called when it is saved, with its ending
 * @param writing makes it; to be called once, and it does not close the stream
 */
public record Printout(String name, Kind kind, Writing writing) {

    public Printout {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(writing, "writing");
    }

    /** What a file can be. */
    public enum Kind {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf"),
        ZIP("application/zip");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** The ending of a name, such as {@code .xlsx}. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes the file, byte by byte. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
