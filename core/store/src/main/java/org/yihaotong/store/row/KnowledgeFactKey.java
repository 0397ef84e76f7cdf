package org.yihaotong.store.row;

import java.io.Serializable;
import java.util.Objects;

/** The key of what a unit did for the knowledge base: item or task, and round. */
public class KnowledgeFactKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id;
    private int round;

    protected KnowledgeFactKey() {}

    public KnowledgeFactKey(String id, int round) {
        this.id = id;
        this.round = round;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnowledgeFactKey key && round == key.round && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, round);
    }
}
