package org.yihaotong.api.hotline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A file that travels with an order, a reply or a case (附件).
 *
 * @param id unique within what it travels with, 1 to 64 characters
 * @param name with its extension, at most 120 characters
 * @param mediaType such as {@code image/jpeg}; what the sender says, checked against the content before it is kept
 * @param size in bytes; at most 20 MiB
 * @param sha256 64 hex digits, or empty if the sender does not say
 * @param source where the bytes are
 */
public record FileContent(String id, String name, String mediaType, long size, String sha256, Source source) {

    /** Opens the bytes, each time from the beginning. */
    @FunctionalInterface
    public interface Source {
        /** The reader closes it. */
        InputStream open() throws IOException;
    }

    public FileContent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(source, "source");
        sha256 = sha256 == null ? "" : sha256;
    }

    /** Never shows the name, which may hold a person's. */
    @Override
    public String toString() {
        return "FileContent[" + id + "]";
    }
}
