package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That an item is found by a pair of neighbouring characters. */
@Entity
@Table(name = "knowledge_pair")
@IdClass(KnowledgeKey.class)
@SuppressWarnings("UnusedVariable") // the item is there for queries only
public class KnowledgePairRow {

    @Id
    private String item;

    @Id
    @Column(name = "pair")
    private long no;

    protected KnowledgePairRow() {}

    public KnowledgePairRow(String item, long pair) {
        this.item = item;
        this.no = pair;
    }

    public long pair() {
        return no;
    }
}
