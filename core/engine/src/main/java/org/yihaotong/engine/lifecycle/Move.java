package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.FinalReply;
import org.yihaotong.api.ticket.Oversight;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.SupervisionOrder;
import org.yihaotong.api.ticket.Suspension;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TimeLimit;
import org.yihaotong.api.ticket.VoidProposal;
import org.yihaotong.engine.words.Words;

/** A ticket being moved: collects what changes and what happens, and ends in one {@link Decision}. */
final class Move {

    private final Ticket from;
    private final Context context;
    private final DeadlinePolicy clocks;
    private final LifeRules rules;
    private final List<Referral> referrals;
    private final List<Callback> callbacks;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Outgoing> outgoing = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private TicketState state;
    private int round;
    private Optional<Deadline> clock;
    private Optional<DirectAnswer> directAnswer;
    private Optional<VoidProposal> voidProposal;
    private String endNote;
    private Optional<String> group;
    private Optional<Suspension> suspension;
    private Oversight oversight;
    private Optional<FinalReply> finalReply;
    private Optional<Answer> groupAnswer;

    Move(Ticket from, Context context, DeadlinePolicy clocks, LifeRules rules) {
        this.from = from;
        this.context = context;
        this.clocks = clocks;
        this.rules = rules;
        this.referrals = new ArrayList<>(from.referrals());
        this.callbacks = new ArrayList<>(from.callbacks());
        this.state = from.state();
        this.round = from.round();
        this.clock = from.clock();
        this.directAnswer = from.directAnswer();
        this.voidProposal = from.voidProposal();
        this.endNote = from.endNote();
        this.group = from.group();
        this.suspension = from.suspension();
        this.oversight = from.oversight();
        this.finalReply = from.finalReply();
        this.groupAnswer = from.groupAnswer();
    }

    Ticket from() {
        return from;
    }

    Context context() {
        return context;
    }

    Appeal appeal() {
        return from.appeal();
    }

    List<Referral> referrals() {
        return List.copyOf(referrals);
    }

    /** Goes to a state and starts the centre's clock that belongs to it. */
    void to(TicketState next) {
        if (state == next) {
            return;
        }
        state = next;
        clock = centreClock(next).map(kind -> clocks.due(kind, appeal(), "", context.now()));
    }

    private static Optional<ClockKind> centreClock(TicketState state) {
        return switch (state) {
            case TO_DISPATCH -> Optional.of(ClockKind.DISPATCH);
            case RETURN_IN_REVIEW, TO_REVIEW -> Optional.of(ClockKind.REVIEW);
            case IN_ARBITRATION -> Optional.of(ClockKind.ARBITRATION);
            case TO_CALL_BACK -> Optional.of(ClockKind.CALLBACK);
            default -> Optional.empty();
        };
    }

    void end(TicketState next, String note) {
        to(next);
        suspension = Optional.empty();
        endNote = note;
    }

    void answerDirectly(DirectAnswer answer) {
        directAnswer = Optional.of(answer);
    }

    void proposeVoid(Optional<VoidProposal> proposal) {
        voidProposal = proposal;
    }

    void called(Callback attempt) {
        callbacks.add(attempt);
    }

    void nextRound() {
        round++;
    }

    int round() {
        return round;
    }

    /** The referral with this number, as it is by now. */
    Optional<Referral> referral(int no) {
        return referrals.stream().filter(r -> r.no() == no).findFirst();
    }

    /** The referral with this number, which a unit still has. */
    Referral activeReferral(int no) {
        return referral(no)
                .filter(r -> r.state().isActive())
                .orElseThrow(() -> Words.refuse("no-referral", String.valueOf(no)));
    }

    void add(Referral referral) {
        referrals.add(referral);
    }

    void replace(Referral referral) {
        referrals.replaceAll(r -> r.no() == referral.no() ? referral : r);
    }

    Deadline deadline(ClockKind kind, String unit) {
        return clocks.due(kind, appeal(), unit, context.now());
    }

    /** A clock with a limit of its own that starts now. */
    Deadline limited(ClockKind kind, TimeLimit limit, String unit) {
        Instant now = context.now();
        Deadline blank = new Deadline(
                kind, now, now, "", Optional.of(limit), List.of(), Optional.empty(), null, null, clocks.calendar());
        Deadline counted = clocks.recount(blank, unit);
        return counted.due().isAfter(now) ? counted : clocks.due(kind, appeal(), unit, now);
    }

    /** How often a handling clock of the ticket ran out. */
    int timesOverdue() {
        return referrals.stream()
                .mapToInt(r -> r.timesOverdue() + (r.overdueAt().isPresent() ? 1 : 0))
                .sum();
    }

    /** Whether nothing has happened so far. */
    boolean isQuiet() {
        return happenings.isEmpty();
    }

    /** Whether something of this kind happens in this move. */
    boolean has(EventKind kind) {
        return happenings.stream().anyMatch(h -> h.kind() == kind);
    }

    /** The clock's end by today's calendar, with its pauses and what was granted. */
    Deadline recount(Deadline clock, String unit) {
        return clocks.recount(clock, unit);
    }

    LifeRules rules() {
        return rules;
    }

    void send(Outgoing what) {
        outgoing.add(what);
    }

    /** The citizen will be told. */
    void tell(Telling what) {
        tellings.add(what);
    }

    void join(Optional<String> newGroup) {
        group = newGroup;
    }

    void suspend(Optional<Suspension> newSuspension) {
        suspension = newSuspension;
    }

    Optional<Suspension> suspension() {
        return suspension;
    }

    Oversight oversight() {
        return oversight;
    }

    void setOrders(List<SupervisionOrder> orders) {
        oversight = new Oversight(orders, oversight.difficultCase(), oversight.urges(), oversight.repeatCalls());
    }

    void oversee(Oversight newOversight) {
        oversight = newOversight;
    }

    void orderFinalReply(FinalReply order) {
        finalReply = Optional.of(order);
    }

    void answerAsGroup(Optional<Answer> answer) {
        groupAnswer = answer;
    }

    TicketState state() {
        return state;
    }

    /** The ticket follows its referrals: who leads, who still works, who has answered. With nobody left nothing waits. */
    void followReferrals() {
        if (referrals.stream().noneMatch(r -> r.state().isActive())) {
            suspension = Optional.empty();
        }
        to(suspension.isPresent() ? TicketState.SUSPENDED : Following.state(referrals, round));
    }

    /** Notes what happened; the state is the one that holds at this moment. */
    void happened(EventKind kind, Optional<String> unit, Map<String, String> detail) {
        TicketState before = happenings.isEmpty()
                ? from.state()
                : happenings.get(happenings.size() - 1).after();
        happenings.add(new Happening(kind, unit, before, state, detail));
    }

    void happened(EventKind kind, Map<String, String> detail) {
        happened(kind, Optional.empty(), detail);
    }

    /** Notes what follows by a rule, in the centre's name. */
    void followed(EventKind kind, Map<String, String> detail) {
        happened(kind, detail);
        Happening last = happenings.remove(happenings.size() - 1);
        happenings.add(new Happening(
                last.kind(),
                last.unit(),
                last.before(),
                last.after(),
                last.detail(),
                Optional.of(Actor.CENTRE.login())));
    }

    Decision done() {
        Ticket next = new Ticket(
                from.number(),
                from.version() + 1,
                state,
                from.appeal(),
                round,
                from.acceptedAt(),
                from.acceptedBy(),
                referrals,
                clock,
                directAnswer,
                callbacks,
                voidProposal,
                endNote,
                state.isEnded() ? from.endedAt().or(() -> Optional.of(context.now())) : Optional.empty(),
                group,
                suspension,
                oversight,
                finalReply,
                groupAnswer);
        return new Decision(next, happenings, outgoing, tellings);
    }
}
