package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;

/** The place of an entry in a line's book. */
public class LedgerKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String hotline;
    private String book;
    private long seq;

    protected LedgerKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerKey key
                && Objects.equals(hotline, key.hotline)
                && Objects.equals(book, key.book)
                && seq == key.seq;
    }

    @Override
    public int hashCode() {
        return Objects.hash(hotline, book, seq);
    }
}
