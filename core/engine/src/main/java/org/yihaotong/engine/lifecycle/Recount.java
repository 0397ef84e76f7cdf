package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.ReturnRequest;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Ticket;

/** 时限重算: the running clocks of a ticket, counted anew by a changed calendar. */
public final class Recount {

    private final Ticket from;
    private final DeadlinePolicy clocks;
    private final Instant now;
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final Ticket counted;

    /** Counts every clock that runs, or stands still, at this moment. */
    public Recount(Ticket ticket, DeadlinePolicy clocks, Instant now) {
        this.from = ticket;
        this.clocks = clocks;
        this.now = now;
        this.counted = count();
    }

    /** The ticket with its clocks as the calendar in force has them, in the version it has. */
    public Ticket ticket() {
        return counted;
    }

    /** What has to be committed; empty if no end has moved. */
    public Optional<Decision> decision() {
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        moved.put("calendar", String.valueOf(clocks.calendar()));
        Happening happening = new Happening(EventKind.RECOUNTED, Optional.empty(), from.state(), from.state(), moved);
        return Optional.of(new Decision(of(counted, from.version() + 1), List.of(happening), List.of(), List.of()));
    }

    private Ticket count() {
        List<Referral> referrals = from.referrals().stream().map(this::referral).toList();
        List<SupervisionOrder> orders =
                from.oversight().orders().stream().map(this::order).toList();
        Oversight o = from.oversight();
        Oversight oversight = new Oversight(orders, o.difficultCase(), o.urges(), o.repeatCalls());
        Optional<Deadline> clock = from.clock().map(c -> clock("centreDue", "", c, ""));
        return of(from, from.version(), referrals, clock, oversight);
    }

    private Referral referral(Referral r) {
        boolean works = r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING;
        if (!works && r.state() != ReferralState.RETURN_IN_REVIEW) {
            return r;
        }
        String no = "." + r.no();
        ReferralEdit edit = new ReferralEdit(r).handleBy(clock("due", no, r.handleBy(), r.unit()));
        if (r.state() == ReferralState.TO_ACKNOWLEDGE) {
            edit.acknowledgeBy(r.acknowledgeBy().map(c -> clock("acknowledgeDue", no, c, r.unit())));
        }
        if (r.contactedAt().isEmpty()) {
            edit.contactBy(r.contactBy().map(c -> clock("contactDue", no, c, r.unit())));
        }
        if (works && !r.bound()) {
            edit.returnBy(r.returnBy().map(c -> clock("returnDue", no, c, r.unit())));
        }
        if (!works) {
            edit.returnRequest(r.returnRequest().map(q -> request(q, no)));
        }
        Referral next = edit.done();
        boolean inTime = r.overdueAt().isPresent() && next.handleBy().due().isAfter(now);
        return inTime ? new ReferralEdit(next).inTime().done() : next;
    }

    private ReturnRequest request(ReturnRequest q, String no) {
        return new ReturnRequest(
                q.reason(),
                q.legalBasis(),
                q.suggestedUnit(),
                q.askedAt(),
                q.replyId(),
                q.arbitration(),
                q.reviewBy().map(c -> clock("reviewDue", no, c, "")));
    }

    private SupervisionOrder order(SupervisionOrder o) {
        if (!o.isOpen() || o.feedback().isPresent()) {
            return o;
        }
        return new SupervisionOrder(
                o.number(),
                o.level(),
                o.unit(),
                o.reason(),
                o.rule(),
                o.issuedAt(),
                o.issuedBy(),
                clock("orderDue", "." + o.number(), o.due(), o.unit()),
                o.feedback(),
                o.closing());
    }

    /** Counts one clock and notes both ends under its name if they differ. */
    private Deadline clock(String name, String no, Deadline clock, String unit) {
        Deadline again = clocks.recount(clock, unit);
        if (!again.due().equals(clock.due())) {
            moved.put(name + no, again.due().toString());
            moved.put("old." + name + no, clock.due().toString());
        }
        return again;
    }

    private static Ticket of(Ticket t, long version) {
        return of(t, version, t.referrals(), t.clock(), t.oversight());
    }

    private static Ticket of(
            Ticket t, long version, List<Referral> referrals, Optional<Deadline> clock, Oversight oversight) {
        return new Ticket(
                t.number(),
                version,
                t.state(),
                t.appeal(),
                t.round(),
                t.acceptedAt(),
                t.acceptedBy(),
                referrals,
                clock,
                t.directAnswer(),
                t.callbacks(),
                t.voidProposal(),
                t.endNote(),
                t.endedAt(),
                t.group(),
                t.suspension(),
                oversight,
                t.finalReply(),
                t.groupAnswer());
    }
}
