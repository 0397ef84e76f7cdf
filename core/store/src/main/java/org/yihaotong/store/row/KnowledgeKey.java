package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;

/** The key of rows that belong to a knowledge item and have a number there. */
public class KnowledgeKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String item;
    private long no;

    protected KnowledgeKey() {}

    public KnowledgeKey(String item, long no) {
        this.item = item;
        this.no = no;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnowledgeKey key && no == key.no && Objects.equals(item, key.item);
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, no);
    }
}
