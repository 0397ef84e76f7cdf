package org.yihaotong.store.blob;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Made-up files of many types, with the heads that real ones have. */
final class Contents {

    private Contents() {}

    static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A PNG that says it were this large. */
    static byte[] png(int width, int height) throws IOException {
        byte[] png = picture("png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] office(String part, String... more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            put(zip, "_rels/.rels", "<Relationships/>".getBytes(StandardCharsets.UTF_8));
            put(zip, part, "<x/>".getBytes(StandardCharsets.UTF_8));
            for (String name : more) {
                put(zip, name, new byte[0]);
            }
        }
        return out.toByteArray();
    }

    /** A document of a few kilobytes that would become many megabytes. */
    static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", new byte[0]);
            put(zip, "_rels/.rels", new byte[0]);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    static byte[] packageOf(int parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", new byte[0]);
            put(zip, "word/document.xml", new byte[0]);
            for (int i = 0; i < parts; i++) {
                put(zip, "x/" + i, new byte[0]);
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** An OLE2 file whose directory names these storages and streams. */
    static byte[] compound(String... names) {
        ByteBuffer file = ByteBuffer.allocate(512 + 512 + 128 * Math.max(4, names.length + 1))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.putShort(24, (short) 0x3E)
                .putShort(26, (short) 3)
                .putShort(28, (short) 0xFFFE)
                .putShort(30, (short) 9);
        file.putInt(48, 1);
        int at = 1024;
        for (String name : names) {
            byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
            file.position(at).put(letters);
            file.putShort(at + 64, (short) (letters.length + 2)).put(at + 66, (byte) 2);
            at += 128;
        }
        return file.array();
    }

    /** A file of ISO media (MP4 and its kin) of this brand. */
    static byte[] media(String brand) {
        ByteBuffer file = ByteBuffer.allocate(64);
        file.putInt(24)
                .put(("ftyp" + brand).getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
        file.put((brand + "mp42").getBytes(StandardCharsets.US_ASCII));
        file.putInt(40).put("mdat".getBytes(StandardCharsets.US_ASCII));
        return file.array();
    }

    static byte[] bytes(String latin) {
        return java.util.Arrays.copyOf(latin.getBytes(StandardCharsets.ISO_8859_1), Math.max(64, latin.length()));
    }
}
