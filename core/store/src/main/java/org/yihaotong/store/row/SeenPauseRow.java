package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Somebody was told that a line paused itself. */
@Entity
@Table(name = "seen_pause")
@IdClass(PairKey.class)
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class SeenPauseRow {

    @Id
    @Column(name = "hotline")
    private String owner;

    @Id
    @Column(name = "login")
    private String name;

    protected SeenPauseRow() {}

    /** This person, of this line. */
    public SeenPauseRow(String hotline, String login) {
        owner = hotline;
        name = login;
    }
}
