package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;
import org.yihaotong.engine.port.search.Kind;

/** The key of a thing that can be found. */
public class ChangeKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private Kind kind;
    private String id;

    protected ChangeKey() {}

    public ChangeKey(Kind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeKey key && kind == key.kind && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id);
    }
}
