package org.yihaotong.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;

/** Sets texts in the one typeface; bold is a thicker stroke of it, which spares a second file of ten megabytes. */
final class Setting {

    static final float SIZE = 10.5f;
    static final float SMALL = 9.5f;

    private static final float LEADING = 1.5f;
    private static final Color INK = new Color(0x1F, 0x29, 0x37);
    private static final Color QUIET = new Color(0x5B, 0x64, 0x72);
    private static final LineBreaks BREAKS = new LineBreaks();

    private final BaseFont face;

    Setting(BaseFont face) {
        this.face = face;
    }

    Paragraph plain(String text) {
        return set(text, SIZE, Font.NORMAL, INK);
    }

    Paragraph small(String text) {
        return set(text, SMALL, Font.NORMAL, INK);
    }

    Paragraph quiet(String text) {
        return set(text, SMALL, Font.NORMAL, QUIET);
    }

    Paragraph bold(String text, float size) {
        return set(text, size, Font.BOLD, INK);
    }

    private Paragraph set(String text, float size, int style, Color ink) {
        Chunk words = new Chunk(Typeface.printable(face, Shown.text(text)), new Font(face, size, style, ink));
        words.setSplitCharacter(BREAKS);
        Paragraph lines = new Paragraph(words);
        lines.setLeading(size * LEADING);
        return lines;
    }
}
