package org.yihaotong.paper;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Where a Chinese line may end (避头尾): no line begins with a closing mark, and none ends with an opening one. */
final class LineBreaks implements SplitCharacter {

    private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕…—～％℃”’,.;:?!)]}%";
    private static final String NOT_LAST = "（《〈「『【〔“‘([{";

    private final SplitCharacter breaks = DefaultSplitCharacter.DEFAULT;

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char last = text[current];
        boolean chinese = last >= 0xFE30 && last <= 0xFFEF;
        return (chinese || breaks.isSplitCharacter(start, current, end, text, chunks))
                && NOT_LAST.indexOf(last) < 0
                && (current + 1 >= end || NOT_FIRST.indexOf(text[current + 1]) < 0);
    }
}
