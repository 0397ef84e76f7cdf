package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;

/** The key of rows that belong to somebody and have a name there. */
public class PairKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String owner;
    private String name;

    protected PairKey() {}

    public PairKey(String owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairKey key && Objects.equals(owner, key.owner) && Objects.equals(name, key.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, name);
    }
}
