package org.yihaotong.testkit.backoffice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.hotline.ReplyKind;

/** What a fake unit knows of its orders, in memory: for units of which the wire is what matters. */
public final class Ledger {

    /** How an order stands. */
    public enum State {
        OPEN,
        ASKED,
        FINISHED,
        RETURNED,
        WITHDRAWN
    }

    /** What came with an order; person and phone are empty when the unit was not told. */
    public record Told(String title, String content, String person, String phone, boolean confidential, Instant due) {}

    private static final class Entry {
        private final String number;
        private Told told;
        private Instant due;
        private Instant changedAt;
        private State state = State.OPEN;
        private Optional<String> pending = Optional.empty();
        private final Set<String> urges = new LinkedHashSet<>();
        private final List<ReplyKind> said = new ArrayList<>();

        private Entry(String number, Told told, Instant now) {
            this.number = number;
            this.told = told;
            this.due = told.due();
            this.changedAt = now;
        }
    }

    private final Clock clock;
    private final Map<String, Entry> orders = new LinkedHashMap<>();
    private final Map<String, Boolean> decisions = new LinkedHashMap<>();
    private final Map<String, String> asked = new LinkedHashMap<>();

    public Ledger(Clock clock) {
        this.clock = clock;
    }

    /** Takes a new order under the unit's own number. */
    public synchronized void open(String orderNo, String number, Told told) {
        if (orders.putIfAbsent(orderNo, new Entry(number, told, clock.instant())) != null) {
            throw new IllegalStateException("people would go out twice");
        }
    }

    /** A fuller text of an order that is there. */
    public synchronized void amend(String orderNo, Told told) {
        orders.get(orderNo).told = told;
    }

    public synchronized Optional<String> number(String orderNo) {
        return Optional.ofNullable(orders.get(orderNo)).map(entry -> entry.number);
    }

    /** The order under this number of the unit's own. */
    public synchronized Optional<String> orderOf(String number) {
        return orders.entrySet().stream()
                .filter(entry -> entry.getValue().number.equals(number))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public synchronized Optional<State> state(String orderNo) {
        return Optional.ofNullable(orders.get(orderNo)).map(entry -> entry.state);
    }

    /** Notes an urge; the same id counts once. */
    public synchronized boolean urge(String orderNo, String id) {
        return orders.get(orderNo).urges.add(id);
    }

    public synchronized void withdraw(String orderNo) {
        move(orders.get(orderNo), State.WITHDRAWN);
    }

    /** The unit replies under this id. */
    public synchronized void say(String orderNo, String id, ReplyKind kind) {
        Entry entry = orders.get(orderNo);
        if (entry.state == State.RETURNED || entry.state == State.WITHDRAWN) {
            throw new IllegalStateException("the order is closed");
        }
        boolean asks = kind == ReplyKind.RETURN_REQUEST || kind == ReplyKind.EXTENSION_REQUEST;
        boolean ends = kind == ReplyKind.COMPLETED || kind == ReplyKind.CORRECTED;
        entry.said.add(kind);
        entry.pending = asks ? Optional.of(id) : Optional.empty();
        if (asks) {
            asked.put(id, orderNo);
        }
        move(entry, ends ? State.FINISHED : asks ? State.ASKED : State.OPEN);
    }

    /** The order of a request that waits for this decision. */
    public synchronized Optional<String> pending(String replyId) {
        return Optional.ofNullable(asked.get(replyId))
                .filter(order -> orders.get(order).pending.equals(Optional.of(replyId)));
    }

    /** Whether such a request was ever made. */
    public synchronized boolean hasAsked(String replyId) {
        return asked.containsKey(replyId);
    }

    /** The centre decides on a pending request. */
    public synchronized void decide(String replyId, boolean agree, Optional<Instant> newDue) {
        Entry entry = orders.get(asked.get(replyId));
        boolean returns = entry.said.get(entry.said.size() - 1) == ReplyKind.RETURN_REQUEST;
        decisions.put(replyId, agree);
        entry.pending = Optional.empty();
        newDue.filter(due -> agree).ifPresent(due -> entry.due = due);
        move(entry, agree && returns ? State.RETURNED : State.OPEN);
    }

    public synchronized Optional<Boolean> decision(String replyId) {
        return Optional.ofNullable(decisions.get(replyId));
    }

    public synchronized Optional<TakenOrder> order(String orderNo) {
        return Optional.ofNullable(orders.get(orderNo)).map(entry -> read(orderNo, entry));
    }

    public synchronized List<TakenOrder> openOrders() {
        return orders.entrySet().stream()
                .filter(entry -> entry.getValue().state == State.OPEN || entry.getValue().state == State.ASKED)
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .toList();
    }

    public synchronized long orders() {
        return orders.size();
    }

    private void move(Entry entry, State next) {
        entry.state = next;
        entry.changedAt = clock.instant();
    }

    private static TakenOrder read(String orderNo, Entry entry) {
        return new TakenOrder(
                orderNo,
                entry.number,
                1,
                entry.told.title(),
                entry.told.content(),
                entry.told.person(),
                entry.told.phone(),
                entry.told.confidential(),
                entry.urges.size(),
                entry.state == State.WITHDRAWN,
                entry.said,
                entry.pending,
                entry.due,
                entry.changedAt);
    }
}
