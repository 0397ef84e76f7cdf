package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.engine.port.search.Changed;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;

/** Where in the order of changes something that can be found was changed last; 0 until it has its place. */
@Entity
@Table(name = "search_change")
@IdClass(ChangeKey.class)
public class ChangeRow {

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id
    private String id;

    @Column(name = "place_no")
    private long place;

    protected ChangeRow() {}

    /** Something that was changed for the first time. */
    public ChangeRow(Kind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    /** Gives it its place. */
    public final void put(long at) {
        place = at;
    }

    public long place() {
        return place;
    }

    /** The change as it was noted. */
    public Changed changed() {
        return new Changed(new Key(kind, id), place);
    }
}
