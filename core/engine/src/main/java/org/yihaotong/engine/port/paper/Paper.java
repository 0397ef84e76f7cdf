package org.yihaotong.engine.port.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A document of a few pages, said as what it is and not as how it looks.
 *
 * @param title centred on top
 * @param under one line under the title, such as number and date; may be empty
 * @param blocks from top to bottom
 * @param foot one line at the foot of every page beside its number; may be empty
 */
public record Paper(String title, String under, List<Block> blocks, String foot) {

    public Paper {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(under, "under");
        blocks = List.copyOf(blocks);
        Objects.requireNonNull(foot, "foot");
    }

    /** A part of a paper that stands on lines of its own. */
    public sealed interface Block {}

    /** A heading of level 1 or 2. */
    public record Heading(int level, String text) implements Block {
        public Heading {
            Objects.requireNonNull(text, "text");
            if (level < 1 || level > 2) {
                throw new IllegalArgumentException("a heading has level 1 or 2");
            }
        }
    }

    /** A paragraph; line breaks in the text are kept. */
    public record Paragraph(String text) implements Block {
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Facts in two columns: what, and its value; in the order of the map. */
    public record Facts(Map<String, String> facts) implements Block {
        public Facts {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }

    /** A table whose head is repeated on every page. */
    public record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("every row of a table has a cell per column");
            }
        }
    }

    /**
     * A picture (PNG or JPEG) as wide as the text, or as it is if it is narrower.
     *
     * @param caption under it; may be empty
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on to a library, never compared
    public record Picture(byte[] bytes, String caption) implements Block {
        public Picture {
            Objects.requireNonNull(bytes, "bytes");
            Objects.requireNonNull(caption, "caption");
        }
    }
}
