package org.yihaotong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** What people send as files: a picture, something that only calls itself one, and a document that would burst. */
final class Uploads {

    private static final int MEGABYTES = 400;

    private Uploads() {}

    static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    static byte[] page() {
        return "<script>alert(1)</script>".getBytes(UTF_8);
    }

    static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
            }
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < MEGABYTES; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
