package org.yihaotong.store.blob;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Finding.Trouble;

/** Reads the names in an old office document (OLE2): its directory is made of entries of 128 bytes at multiples of 128. */
final class CompoundLook {

    private static final int ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    private static final Set<String> PROGRAMS = Set.of("Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA");

    private CompoundLook() {}

    static Finding at(Path file, String mediaType) throws IOException {
        String type = mediaType;
        boolean macros = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] entry = new byte[ENTRY];
            while (in.readNBytes(entry, 0, ENTRY) == ENTRY) {
                Optional<String> name = name(entry);
                macros |= name.filter(PROGRAMS::contains).isPresent();
                type = name.flatMap(CompoundLook::typeOf).orElse(type);
            }
        }
        return macros ? Finding.bad(type, Trouble.MACROS) : Finding.good(type);
    }

    private static Optional<String> typeOf(String stream) {
        return switch (stream) {
            case "WordDocument" -> Optional.of("application/msword");
            case "Workbook", "Book" -> Optional.of("application/vnd.ms-excel");
            case "PowerPoint Document" -> Optional.of("application/vnd.ms-powerpoint");
            default -> Optional.empty();
        };
    }

    /** The name, if these bytes are an entry for a storage (1) or a stream (2). */
    private static Optional<String> name(byte[] entry) {
        int length = Byte.toUnsignedInt(entry[LONGEST_NAME]) | Byte.toUnsignedInt(entry[LONGEST_NAME + 1]) << 8;
        int sort = entry[66];
        boolean isEntry = (sort == 1 || sort == 2) && length > 2 && length <= LONGEST_NAME && length % 2 == 0;
        return isEntry ? Optional.of(new String(entry, 0, length - 2, StandardCharsets.UTF_16LE)) : Optional.empty();
    }
}
