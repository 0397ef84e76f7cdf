package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.engine.port.telephony.SeatStore.Stay;

/** That somebody was in a state. */
@Entity
@Table(name = "seat_stay")
public class SeatStayRow {

    @Id
    private String id;

    private String login;

    @Enumerated(EnumType.STRING)
    private AgentState state;

    @Column(name = "from_at")
    private Instant fromAt;

    @Column(name = "to_at")
    private Instant toAt;

    protected SeatStayRow() {}

    /** A state that begins. */
    public static SeatStayRow of(AgentSession session) {
        SeatStayRow row = new SeatStayRow();
        row.id = UUID.randomUUID().toString();
        row.login = session.login();
        row.state = session.chosen();
        row.fromAt = session.since();
        return row;
    }

    public void end(Instant at) {
        toAt = at;
    }

    public Stay stay() {
        return new Stay(login, state, fromAt, Optional.ofNullable(toAt));
    }
}
