package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The place in the order of changes that was given last; there is one such row. */
@Entity
@Table(name = "search_place")
@SuppressWarnings("UnusedVariable") // the key is there for queries only
public class LastPlaceRow {

    /** The key of the only row. */
    public static final int ONLY = 1;

    @Id
    @Column(name = "only_one")
    private int only = ONLY;

    @Column(name = "last_place")
    private long last;

    /** Nothing has a place yet. */
    public LastPlaceRow() {}

    public long last() {
        return last;
    }

    /** The next free place, which is taken now. */
    public final long next() {
        return ++last;
    }
}
