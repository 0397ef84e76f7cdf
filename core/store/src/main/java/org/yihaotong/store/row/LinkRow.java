package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.engine.port.CitizenLink;

/** A one-time link. */
@Entity
@Table(name = "citizen_link")
public class LinkRow {

    @Id
    private String id;

    private String ticket;
    private String purpose;

    @Column(name = "round_no")
    private int round;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private int tries;

    protected LinkRow() {}

    /** A new row. */
    public static LinkRow of(CitizenLink link) {
        LinkRow row = new LinkRow();
        row.id = link.id();
        row.ticket = link.ticket();
        row.purpose = link.purpose();
        row.round = link.round();
        row.createdAt = link.createdAt();
        row.expiresAt = link.expiresAt();
        row.endedAt = link.endedAt().orElse(null);
        row.tries = link.tries();
        return row;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Ends it, unless it has ended before. */
    public void end(Instant at) {
        endedAt = endedAt == null ? at : endedAt;
    }

    /** The link as it stands. */
    public CitizenLink link() {
        return new CitizenLink(id, ticket, purpose, round, createdAt, expiresAt, Optional.ofNullable(endedAt), tries);
    }
}
