package org.yihaotong.paper;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;

/** Noto Sans SC, read with the first PDF and kept as long as memory is plenty. */
final class Typeface {

    private static final String FILE = "/font/NotoSansSC.ttf";
    private static final int NOT_THERE = '□';

    private static SoftReference<BaseFont> read = new SoftReference<>(null);

    private Typeface() {}

    static synchronized BaseFont get() throws IOException {
        BaseFont face = read.get();
        if (face == null) {
            face = load();
            read = new SoftReference<>(face);
        }
        return face;
    }

    private static BaseFont load() throws IOException {
        try (InputStream file = Typeface.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("the typeface is not in the bundle: " + FILE);
            }
            return BaseFont.createFont(
                    "NotoSansSC.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
        }
    }

    /** The text, with a box for each character the typeface does not have, which would be left out otherwise. */
    static String printable(BaseFont face, String text) {
        StringBuilder known = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || face.charExists(c) ? c : c == '\t' ? ' ' : NOT_THERE)
                .forEach(known::appendCodePoint);
        return known.toString();
    }
}
