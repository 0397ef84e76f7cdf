package org.yihaotong.paper;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yihaotong.engine.port.paper.Cell;

/** What is seen of texts and cells on paper. */
final class Shown {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Shown() {}

    /** The text without what no document may hold: control characters and halves of characters; lines end in \n. */
    static String text(String said) {
        String lines = said.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().allMatch(Shown::isShown)) {
            return lines;
        }
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().filter(Shown::isShown).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isShown(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= 0x20 && c <= 0xD7FF && c != 0x7F)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text(text.text());
        } else if (cell instanceof Cell.Figure figure) {
            return String.format(Locale.ROOT, "%,." + figure.decimals() + "f", figure.value());
        } else if (cell instanceof Cell.Percent percent) {
            return String.format(Locale.ROOT, "%.2f%%", percent.share() * 100);
        } else if (cell instanceof Cell.Day day) {
            return day.day().toString();
        }
        return MINUTE.format(((Cell.Moment) cell).at());
    }

    /** Whether the cell stands at the right end of its field. */
    static boolean isFigure(Cell cell) {
        return cell instanceof Cell.Figure || cell instanceof Cell.Percent;
    }
}
