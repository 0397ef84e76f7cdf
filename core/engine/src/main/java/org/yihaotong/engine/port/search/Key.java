package org.yihaotong.engine.port.search;

import java.util.Objects;

/** Which thing it is: a kind and, within it, an id. */
public record Key(Kind kind, String id) implements Comparable<Key> {

    public Key {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public int compareTo(Key other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    /** Such as {@code TICKET:YC20261122-000123}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
