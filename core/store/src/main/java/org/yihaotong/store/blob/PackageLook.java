package org.yihaotong.store.blob;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Finding.Trouble;

/** Reads a package's table of contents, never a part of it: which office document it is, and how large it would become. */
final class PackageLook {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int MOST_PARTS = 10_000;
    private static final long LONGEST_TABLE = 4L << 20;
    private static final long MOST_UNPACKED = 500L << 20;
    private static final long BEST_PACKING = 200;
    private static final long SMALL = 10L << 20;

    private PackageLook() {}

    static Finding at(Path file, String mediaType) throws IOException {
        if (isEndless(file)) {
            return Finding.bad(mediaType, Trouble.BOMB);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return contents(zip, mediaType);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Finding.bad(mediaType, Trouble.BROKEN);
        }
    }

    private static Finding contents(ZipFile zip, String mediaType) {
        String type = mediaType;
        boolean described = false;
        boolean macros = false;
        long packed = 0;
        long unpacked = 0;
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            packed += Math.max(0, part.getCompressedSize());
            unpacked += Math.max(0, part.getSize());
            described |= part.getName().equals("[Content_Types].xml");
            macros |= part.getName().endsWith("vbaProject.bin");
            type = switch (part.getName()) {
                case "word/document.xml" -> OFFICE + "wordprocessingml.document";
                case "xl/workbook.xml" -> OFFICE + "spreadsheetml.sheet";
                case "ppt/presentation.xml" -> OFFICE + "presentationml.presentation";
                default -> type;
            };
        }
        String found = described ? type : mediaType;
        if (unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked > packed * BEST_PACKING)) {
            return Finding.bad(found, Trouble.BOMB);
        }
        return macros ? Finding.bad(found, Trouble.MACROS) : Finding.good(found);
    }

    /** Whether the table of contents itself is too long to be read; ZipFile reads it whole. */
    private static boolean isEndless(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_LENGTH + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == END) {
                    int parts = Short.toUnsignedInt(bytes.getShort(at + 10));
                    long table = Integer.toUnsignedLong(bytes.getInt(at + 12));
                    return parts > MOST_PARTS || table > LONGEST_TABLE;
                }
            }
            return false;
        }
    }
}
