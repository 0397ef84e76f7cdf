package org.yihaotong.engine.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.port.assessment.HandlingFact;

/** What became of a ticket's orders, read from its chain of events and from nothing else. */
public final class ChainFacts {

    /** Their {@code due} is the supervision order's. */
    private static final Set<EventKind> SUPERVISION =
            Set.of(EventKind.SUPERVISION_ISSUED, EventKind.SUPERVISION_ANSWERED, EventKind.SUPERVISION_CLOSED);

    private final Map<Integer, OrderTrace> orders = new TreeMap<>();
    private final List<HandlingFact> facts = new ArrayList<>();
    private TicketEvent accepted;
    private TicketEvent direct;
    private TicketState state = TicketState.DRAFT;

    private ChainFacts() {}

    /** Every order of every round, by referral and round. */
    public static List<HandlingFact> of(List<TicketEvent> events) {
        ChainFacts chain = new ChainFacts();
        events.forEach(chain::take);
        chain.finish();
        return chain.facts;
    }

    private void take(TicketEvent e) {
        Optional<OrderTrace> one = Optional.ofNullable(e.detail().get("referral"))
                .map(Integer::valueOf)
                .map(orders::get);
        switch (e.kind()) {
            case ACCEPTED -> accepted = e;
            case DIRECTLY_HANDLED -> direct = e;
            case ACKNOWLEDGED, AUTO_ACKNOWLEDGED -> one.ifPresent(o -> o.acknowledge(e.at()));
            case CONTACTED -> one.ifPresent(o -> o.contact(e.at()));
            case OVERDUE -> one.ifPresent(o -> o.overdue = true);
            case REPLIED, REPLY_CORRECTED -> one.ifPresent(o -> o.answer(e));
            case REPLY_TAKEN_BACK -> one.ifPresent(o -> o.state = ReferralState.HANDLING);
            case RETURN_REQUESTED, ARBITRATION_OPENED -> one.ifPresent(ChainFacts::askReturn);
            case REDISPATCHED -> from(e).ifPresent(o -> o.state = ReferralState.WITHDRAWN);
            case ARBITRATED -> from(e).ifPresent(o -> arbitrate(o, e));
            case RETURN_ACCEPTED -> one.ifPresent(o -> o.state = ReferralState.RETURNED);
            case RETURN_REFUSED -> one.ifPresent(o -> refuseReturn(o, e.at()));
            case EXTENSION_GRANTED -> one.ifPresent(o -> extend(o, e));
            case SUPERVISION_ISSUED -> one.ifPresent(o -> o.supervised = true);
            case CALLED_BACK -> orders.values().stream()
                    .filter(OrderTrace::isAnswered)
                    .forEach(o -> o.callBack(e));
            case VOIDED -> orders.values().stream()
                    .filter(o -> o.state.isActive())
                    .forEach(o -> o.state = ReferralState.WITHDRAWN);
            case REDO_ORDERED -> List.copyOf(orders.values()).stream()
                    .filter(OrderTrace::isAnswered)
                    .forEach(o -> redo(o, e.at()));
            default -> {}
        }
        if (e.detail().containsKey("lead") && e.detail().containsKey("referral")) {
            dispatch(e);
        }
        clocksAndStates(e);
        state = e.after();
    }

    /** An event that tells who leads hands an order out, if the referral is new. */
    private void dispatch(TicketEvent e) {
        int no = Integer.parseInt(e.detail().get("referral"));
        if (e.unit().isPresent() && !orders.containsKey(no)) {
            boolean lead = Boolean.parseBoolean(e.detail().get("lead"));
            orders.put(no, new OrderTrace(no, 1, e.unit().get(), lead, e.at()));
        }
    }

    private static void askReturn(OrderTrace o) {
        o.askedReturn = true;
        o.state = ReferralState.RETURN_IN_REVIEW;
    }

    private static void refuseReturn(OrderTrace o, Instant at) {
        o.refusedReturn = true;
        o.acknowledge(at);
    }

    private Optional<OrderTrace> from(TicketEvent e) {
        return Optional.ofNullable(e.detail().get("fromReferral"))
                .map(Integer::valueOf)
                .map(orders::get);
    }

    /** The same unit stays bound, or another gets it. */
    private static void arbitrate(OrderTrace o, TicketEvent e) {
        if (String.valueOf(o.referral).equals(e.detail().get("referral"))) {
            refuseReturn(o, e.at());
        } else {
            o.state = ReferralState.RETURNED;
        }
    }

    private static void extend(OrderTrace o, TicketEvent e) {
        o.extended = true;
        o.due = OrderTrace.told(e.detail(), "newDue").orElse(o.due);
    }

    private void redo(OrderTrace ended, Instant at) {
        OrderTrace next = ended.again(at);
        facts.add(fact(ended));
        orders.put(next.referral, next);
    }

    private void clocksAndStates(TicketEvent e) {
        orders.values().forEach(o -> {
            o.takeClocks(e.detail(), "." + o.referral);
            Optional.ofNullable(e.detail().get("state." + o.referral))
                    .map(ReferralState::valueOf)
                    .ifPresent(s -> o.state = s);
            boolean own = String.valueOf(o.referral).equals(e.detail().get("referral"));
            if (own && !SUPERVISION.contains(e.kind())) {
                o.takeClocks(e.detail(), "");
            }
        });
    }

    private void finish() {
        if (direct != null) {
            facts.add(direct());
        }
        orders.values().forEach(o -> facts.add(fact(o)));
        facts.sort(Comparator.comparing(HandlingFact::referral).thenComparing(HandlingFact::round));
    }

    private HandlingFact direct() {
        LocalDate day = HandlingFacts.day(direct.at());
        boolean known = !direct.detail().getOrDefault("knowledgeItem", "").isEmpty();
        long flags = new Flags()
                .with(Measure.DIRECT, true)
                .with(Measure.OWED, true)
                .with(Measure.COMPLETED, true)
                .with(Measure.COMPLETED_ON_TIME, true)
                .with(Measure.FINAL, true)
                .with(Measure.KNOWLEDGE_USED, known)
                .sum();
        OrderTrace none = new OrderTrace(0, 1, "", false, direct.at());
        return fact(none, Optional.of(day), Optional.of(day), state == TicketState.VOID ? 0 : flags);
    }

    private HandlingFact fact(OrderTrace o) {
        return fact(
                o,
                Optional.ofNullable(o.due).map(HandlingFacts::day),
                o.isAnswered() ? Optional.of(HandlingFacts.day(o.answeredAt)) : Optional.empty(),
                o.flags(state));
    }

    private HandlingFact fact(OrderTrace o, Optional<LocalDate> due, Optional<LocalDate> answered, long flags) {
        Map<String, String> appeal = accepted.detail();
        boolean called = o.isAnswered() && o.calledAt != null;
        return new HandlingFact(
                accepted.ticket(),
                o.referral,
                o.round,
                o.unit,
                AppealType.valueOf(appeal.get("type")),
                Urgency.valueOf(appeal.get("urgency")),
                Channel.valueOf(appeal.get("channel")),
                appeal.getOrDefault("matter", ""),
                appeal.getOrDefault("area", ""),
                HandlingFacts.day(accepted.at()),
                HandlingFacts.day(o.dispatchedAt),
                due,
                answered,
                called ? Optional.of(HandlingFacts.day(o.calledAt)) : Optional.empty(),
                flags,
                o.minutes());
    }
}
