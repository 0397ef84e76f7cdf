package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.port.assessment.HandlingFact;
import org.yihaotong.engine.port.assessment.StoredFact;

/** What became of one order; {@code exempt} belongs to the exemptions, everything else to the ticket's moves. */
@Entity
@Table(name = "handling_fact")
@IdClass(FactKey.class)
public class FactRow {

    @Id
    private String ticket;

    @Id
    @Column(name = "referral_no")
    private int referral;

    @Id
    @Column(name = "round_no")
    private int round;

    private String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "appeal_type")
    private AppealType type;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String matter;
    private String area;

    @Column(name = "accepted_on")
    private int acceptedOn;

    @Column(name = "dispatched_on")
    private int dispatchedOn;

    @Column(name = "due_on")
    private int dueOn;

    @Column(name = "answered_on")
    private int answeredOn;

    @Column(name = "called_on")
    private int calledOn;

    private long outcomes;
    private int exempt;

    @Column(name = "handling_minutes")
    private long minutes;

    protected FactRow() {}

    /** A new row. */
    public static FactRow of(HandlingFact fact) {
        FactRow row = new FactRow();
        row.ticket = fact.ticket();
        row.referral = fact.referral();
        row.round = fact.round();
        row.take(fact);
        return row;
    }

    /** Says everything anew, but for the exemption. */
    public final void take(HandlingFact fact) {
        unit = fact.unit();
        type = fact.type();
        urgency = fact.urgency();
        channel = fact.channel();
        matter = fact.matter();
        area = fact.area();
        acceptedOn = Days.of(fact.acceptedOn());
        dispatchedOn = Days.of(fact.dispatchedOn());
        dueOn = Days.of(fact.dueOn());
        answeredOn = Days.of(fact.answeredOn());
        calledOn = Days.of(fact.calledOn());
        outcomes = fact.outcomes();
        minutes = fact.minutes();
    }

    /** Leaves the order out in more aspects. */
    public void exemptIn(int aspects) {
        exempt |= aspects;
    }

    public String ticket() {
        return ticket;
    }

    /** By which its place in a list is told apart from others of the same day. */
    public String place() {
        return ticket + "/" + referral + "/" + round;
    }

    /** The fact as it is kept. */
    public StoredFact stored(String title) {
        HandlingFact fact = new HandlingFact(
                ticket,
                referral,
                round,
                unit,
                type,
                urgency,
                channel,
                matter,
                area,
                Days.day(acceptedOn),
                Days.day(dispatchedOn),
                Days.maybe(dueOn),
                Days.maybe(answeredOn),
                Days.maybe(calledOn),
                outcomes,
                minutes);
        return new StoredFact(fact, exempt, title);
    }
}
