package org.yihaotong.store.row;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.engine.port.StoredTicket;

/** A whole ticket with the head of its chain. */
@Entity
@Table(name = "ticket")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class TicketRow extends TicketColumns {

    private static final Set<Satisfaction> CONTENT =
            EnumSet.of(Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, Satisfaction.FAIRLY_SATISFIED);

    @Column(name = "accepted_by")
    private String acceptedBy;

    private boolean ended;

    @Column(name = "caller_name")
    private String callerName;

    @Column(name = "caller_phone")
    private String callerPhone;

    @Column(name = "caller_mail")
    private String callerMail;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "requester_phone")
    private String requesterPhone;

    @Column(name = "requester_mail")
    private String requesterMail;

    @Column(name = "last_seq")
    private long lastSeq;

    @Column(name = "last_hash")
    private String lastHash;

    @Column(name = "document_format")
    private int format;

    private String document;

    @Column(name = "called_back")
    private boolean calledBack;

    private boolean satisfied;

    /** The day on the city's calendar as a number such as 20261122. */
    @Column(name = "accepted_on")
    private int acceptedOn;

    @Column(name = "intake_channel")
    private String channel;

    @Column(name = "wake_at")
    private Instant wakeAt;

    @Column(name = "calendar_version")
    private long calendar;

    @Embedded
    private CallbackColumns callback;

    private String marks;

    protected TicketRow() {}

    /** A new row. */
    public static TicketRow of(StoredTicket stored) {
        TicketRow row = new TicketRow();
        row.take(stored);
        return row;
    }

    /** Says everything anew. */
    public final void take(StoredTicket stored) {
        Ticket ticket = stored.ticket();
        takeColumns(ticket);
        takePersons(ticket.appeal());
        takeCallbacks(ticket);
        acceptedBy = ticket.acceptedBy();
        ended = ticket.state().isEnded();
        lastSeq = stored.lastSeq();
        lastHash = stored.lastHash();
        format = Documents.FORMAT;
        document = Documents.write(ticket);
        callback = CallbackColumns.of(ticket);
        acceptedOn = Days.of(ticket.acceptedAt());
        channel = ticket.appeal().channel().name();
        takeWake(ticket);
        takeMarks(ticket);
    }

    /** Says anew when the engine has something to do. */
    public final void takeWake(Ticket ticket) {
        wakeAt = ticket.wakeAt().orElse(null);
        calendar = ticket.clocks().mapToLong(Deadline::calendar).min().orElse(Long.MAX_VALUE);
    }

    /** What waited at it when the row was written. */
    public Set<TicketMark> marks() {
        return Names.split(marks).stream().map(TicketMark::valueOf).collect(Collectors.toSet());
    }

    /** Says anew what waits at it. */
    public final void takeMarks(Ticket ticket) {
        marks = Names.joined(TicketMark.of(ticket));
    }

    private void takePersons(Appeal appeal) {
        callerName = appeal.caller().name();
        callerPhone = appeal.caller().phone();
        callerMail = appeal.caller().mail();
        requesterName = appeal.requester().map(Caller::name).orElse(null);
        requesterPhone = appeal.requester().map(Caller::phone).orElse(null);
        requesterMail = appeal.requester().map(Caller::mail).orElse(null);
    }

    private void takeCallbacks(Ticket ticket) {
        Optional<Callback> last =
                ticket.callbacks().stream().filter(Callback::contacted).reduce((first, second) -> second);
        calledBack = last.isPresent();
        satisfied = last.flatMap(Callback::result).filter(CONTENT::contains).isPresent();
    }

    /** The ticket as it was committed. */
    public StoredTicket stored() {
        Ticket t = Documents.read(document, Ticket.class);
        return new StoredTicket(
                new Ticket(
                        t.number(),
                        t.version(),
                        t.state(),
                        withPersons(t.appeal()),
                        t.round(),
                        t.acceptedAt(),
                        t.acceptedBy(),
                        t.referrals(),
                        t.clock(),
                        t.directAnswer(),
                        t.callbacks(),
                        t.voidProposal(),
                        t.endNote(),
                        t.endedAt(),
                        t.group(),
                        t.suspension(),
                        t.oversight(),
                        t.finalReply(),
                        t.groupAnswer()),
                lastSeq,
                lastHash);
    }

    private Appeal withPersons(Appeal a) {
        return a.retold(
                a.title(), a.content(), a.elements(), new Caller(callerName, callerPhone, callerMail), requester());
    }

    private Optional<Caller> requester() {
        return requesterName == null && requesterPhone == null
                ? Optional.empty()
                : Optional.of(new Caller(requesterName, requesterPhone, requesterMail));
    }
}
