package org.yihaotong.store.blob;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.yihaotong.engine.port.attachment.Finding;

/** Finds out what content is by its first bytes, and looks closer where these do not say enough. */
final class ContentProbe {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    Finding look(Path file) throws IOException {
        String found = firstLook(file);
        return switch (found) {
            case "image/jpeg", "image/png", "image/gif" -> ImageLook.at(file, found);
            case "application/zip", "application/x-tika-ooxml" -> PackageLook.at(file, found);
            case "application/x-tika-msoffice" -> CompoundLook.at(file, found);
            case "text/plain" -> TextLook.at(file);
            default -> Finding.good(found);
        };
    }

    private String firstLook(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), types.getMinLength())) {
            return types.detect(in, new Metadata()).toString();
        }
    }
}
