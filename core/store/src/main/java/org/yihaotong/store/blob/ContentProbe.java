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
            case "application/x-tika-msoffice",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint" -> CompoundLook.at(file, found);
            case "text/plain", "application/octet-stream" -> TextLook.at(file, found);
            default -> isPackage(found) ? PackageLook.at(file, found) : Finding.good(found);
        };
    }

    private static boolean isPackage(String found) {
        return found.equals("application/zip") || found.contains("ooxml") || found.contains("openxmlformats");
    }

    private String firstLook(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), types.getMinLength())) {
            return types.detect(in, new Metadata()).toString();
        }
    }
}
