package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.callcentre.AgentSession;

/** The last session of a person at a seat. */
@Entity
@Table(name = "seat_session")
@SuppressWarnings({"UnusedVariable", "unused"}) // some columns are there for queries only
public class SeatSessionRow {

    @Id
    private String login;

    private String taken;

    @Column(name = "signed_in")
    private boolean signedIn;

    private String document;

    protected SeatSessionRow() {}

    /** A new row. */
    public static SeatSessionRow of(AgentSession session) {
        SeatSessionRow row = new SeatSessionRow();
        row.login = session.login();
        row.take(session);
        return row;
    }

    /** Says anew where the person sits and what they do. */
    public final void take(AgentSession session) {
        boolean sits = session.isSignedIn() && !session.seat().isEmpty();
        signedIn = session.isSignedIn();
        taken = sits ? seat(session.provider(), session.seat()) : null;
        document = Documents.write(session);
    }

    /** A seat of a switch as the column says it. */
    public static String seat(String provider, String seat) {
        return provider + "/" + seat;
    }

    public AgentSession session() {
        return Documents.read(document, AgentSession.class);
    }
}
