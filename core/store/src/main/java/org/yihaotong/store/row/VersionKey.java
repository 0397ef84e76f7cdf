package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;

/** The key of an edition of a rule book. */
public class VersionKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String book;
    private long version;

    protected VersionKey() {}

    public VersionKey(String book, long version) {
        this.book = book;
        this.version = version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionKey key && version == key.version && Objects.equals(book, key.book);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, version);
    }
}
