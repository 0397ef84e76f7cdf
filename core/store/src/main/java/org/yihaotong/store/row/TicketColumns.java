package org.yihaotong.store.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import org.yihaotong.api.dispatch.Precedent;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Pause;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.api.ticket.Urgency;

/** What lists show of a ticket, and by what they are sorted and filtered. */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public abstract class TicketColumns {

    /** Stands for "no clock", so that tickets without one come last on every database. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final int WHY_LENGTH = 1000;

    @Id
    private String number;

    private long version;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_type")
    private AppealType type;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String title;

    @Column(name = "lead_unit")
    private String leadUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "clock_kind")
    private ClockKind clockKind;

    @Column(name = "clock_started")
    private Instant clockStarted;

    @Column(name = "clock_due")
    private Instant clockDue;

    @Column(name = "clock_why")
    private String clockWhy;

    @Column(name = "clock_yellow")
    private Instant clockYellow;

    @Column(name = "clock_red")
    private Instant clockRed;

    @Column(name = "clock_paused")
    private Instant clockPaused;

    @Column(name = "round_no")
    private int round;

    private boolean confidential;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "same_matter")
    private String group;

    @Column(name = "supervision_level")
    private int supervision;

    private boolean difficult;
    private String matter;
    private String area;

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public Instant clockDue() {
        return clockDue;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** The row of a list. */
    public TicketSummary summary() {
        return new TicketSummary(
                number,
                version,
                state,
                type,
                urgency,
                title,
                Optional.ofNullable(leadUnit),
                clock(),
                round,
                confidential,
                acceptedAt,
                Optional.ofNullable(group),
                supervision,
                difficult);
    }

    /** The row as an earlier case. */
    public Precedent precedent() {
        return new Precedent(number, title, Optional.ofNullable(leadUnit), state, acceptedAt);
    }

    private Optional<Deadline> clock() {
        return clockKind == null
                ? Optional.empty()
                : Optional.of(new Deadline(
                        clockKind,
                        clockStarted,
                        clockDue,
                        clockWhy,
                        Optional.empty(),
                        clockPaused == null ? List.of() : List.of(new Pause(clockPaused, Optional.empty(), "")),
                        Optional.empty(),
                        clockYellow,
                        clockRed,
                        0));
    }

    final void takeColumns(Ticket ticket) {
        number = ticket.number();
        version = ticket.version();
        state = ticket.state();
        type = ticket.appeal().type();
        urgency = ticket.appeal().urgency();
        title = ticket.appeal().title();
        leadUnit = ticket.lead().map(r -> r.unit()).orElse(null);
        round = ticket.round();
        confidential = ticket.appeal().confidential();
        acceptedAt = ticket.acceptedAt();
        group = ticket.group().orElse(null);
        supervision = ticket.oversight().level();
        difficult = ticket.oversight().difficultCase().isPresent();
        matter = ticket.appeal().matter();
        area = ticket.appeal().place().area();
        takeClock(ticket.nextDeadline());
    }

    private void takeClock(Optional<Deadline> clock) {
        clockKind = clock.map(Deadline::kind).orElse(null);
        clockStarted = clock.map(Deadline::startedAt).orElse(null);
        clockDue = clock.map(Deadline::due).orElse(NEVER);
        clockYellow = clock.map(Deadline::yellowAt).orElse(null);
        clockRed = clock.map(Deadline::redAt).orElse(null);
        clockPaused = clock.flatMap(Deadline::openPause).map(Pause::from).orElse(null);
        clockWhy = clock.map(c -> Names.clipped(c.why(), WHY_LENGTH)).orElse(null);
    }
}
