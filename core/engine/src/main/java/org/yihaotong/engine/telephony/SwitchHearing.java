package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallNews;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.port.telephony.TelephonyStore.Gap;
import org.yihaotong.engine.words.Words;

/** What becomes of everything that one switch says. Used by one thread. */
final class SwitchHearing implements Ear.Keeper {

    private static final int OPEN = 10_000;
    private static final Duration BEAT = Duration.ofMinutes(1);
    private static final Duration BOARD = Duration.ofMillis(250);

    private final String provider;
    private final TelephonyStore store;
    private final SeatBook seats;
    private final CommandBook commands;
    private final CallBook records;
    private final CallTeller teller;
    private final Clock clock;
    private final CallKeeper keeper;
    private final Reconnection reconnection;
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
    private volatile boolean isWaitingKnown;
    private boolean hasMet;
    private Instant noted = Instant.EPOCH;
    private Optional<CallNews> ofNobody = Optional.empty();
    private Instant boardAt = Instant.EPOCH;

    /** What a provider is asked for, or told, when a connection stands again. */
    interface Reconnection {

        /** What goes on now, if anybody can say. */
        Optional<SwitchSnapshot> look();

        /** Whether a snapshot names every call there is. */
        boolean isAllSeeing();

        /** Whether a connection stands. */
        boolean isUp();

        /** Until when this switch has been heard, if everything is kept that it told until then; empty: not yet at all. */
        Optional<Instant> heardUntil(Instant caughtUp);

        /** What was missed until this Up is concluded; if its connection still stands, seats have to be told anew. */
        void met(CallEvent.Up kept);

        /** What was dropped is concluded. */
        void lookedAgain();

        /** Of a switch that is not there any more. */
        Reconnection NEVER = new Reconnection() {
            @Override
            public Optional<SwitchSnapshot> look() {
                return Optional.empty();
            }

            @Override
            public boolean isAllSeeing() {
                return false;
            }

            @Override
            public boolean isUp() {
                return false;
            }

            @Override
            public Optional<Instant> heardUntil(Instant caughtUp) {
                return Optional.empty();
            }

            @Override
            public void met(CallEvent.Up kept) {}

            @Override
            public void lookedAgain() {}
        };
    }

    SwitchHearing(String provider, Rooms rooms, Reconnection reconnection) {
        this.provider = provider;
        this.store = rooms.store();
        this.seats = rooms.seats();
        this.commands = rooms.commands();
        this.records = rooms.records();
        this.teller = rooms.teller();
        this.clock = rooms.clock();
        this.reconnection = reconnection;
        this.keeper = new CallKeeper(
                provider, store, seats, number -> commands.rules().citizen(number), this::changed);
    }

    /** What all switches share. */
    record Rooms(
            TelephonyStore store,
            SeatBook seats,
            CommandBook commands,
            CallBook records,
            CallTeller teller,
            Clock clock) {}

    /** How many citizens wait in its queues; empty: nobody has said so since the connection stands. */
    Optional<Integer> waiting() {
        return isWaitingKnown
                ? Optional.of(
                        waiting.values().stream().mapToInt(Integer::intValue).sum())
                : Optional.empty();
    }

    @Override
    public void keep(List<CallEvent> events) {
        List<OfCall> ofCalls = new ArrayList<>();
        for (CallEvent event : events) {
            if (event instanceof OfCall ofCall) {
                ofCalls.add(ofCall);
            } else {
                if (!isApart(event)) {
                    keeper.keep(ofCalls);
                    ofCalls.clear();
                }
                hear(event);
            }
        }
        keeper.keep(ofCalls);
    }

    /** What says nothing of calls need not wait until they are kept, so that most of a batch is one transaction. */
    private static boolean isApart(CallEvent event) {
        return event instanceof CallEvent.SeatChanged
                || event instanceof CallEvent.QueueStood
                || event instanceof CallEvent.RecordReceived;
    }

    private void hear(CallEvent event) {
        if (event instanceof CallEvent.SeatChanged e) {
            seats.device(provider, e.seat(), e.state());
        } else if (event instanceof CallEvent.QueueStood e) {
            waiting.put(e.queue(), e.waiting());
            isWaitingKnown = true;
        } else if (event instanceof CallEvent.RecordReceived e) {
            Origin origin =
                    new Origin(Origin.SWITCH + provider, e.call(), e.record().callId());
            records.takeSwitched(origin, e.hotline(), e.record());
        } else if (event instanceof CallEvent.CommandEnded e) {
            commands.ended(e.command(), e.outcome(), e.why());
        } else if (event instanceof CallEvent.Gap e) {
            gap(e.since(), e.stamp().at(), e.why());
        } else if (event instanceof CallEvent.Up e) {
            met(e);
        }
    }

    private void met(CallEvent.Up up) {
        if (!hasMet) {
            store.heardUntil(provider).ifPresent(since -> gap(since, up.stamp().at(), Words.say("switch.centre-away")));
            hasMet = true;
        }
        waiting.clear();
        isWaitingKnown = false;
        conclude(up.snapshot());
        reconnection.met(up);
    }

    @Override
    public void lost(Instant since) {
        gap(since, clock.instant(), Words.say("switch.overflow"));
        reconnection.look().ifPresent(this::conclude);
        reconnection.lookedAgain();
    }

    /** Noted once a minute, and where a connection ended, so that a start of the centre knows since when nobody heard. */
    @Override
    public void caughtUp(Instant until) {
        tellBoard();
        Instant next = reconnection.isUp() ? noted.plus(BEAT) : noted.plusNanos(1);
        reconnection.heardUntil(until).filter(at -> !at.isBefore(next)).ifPresent(at -> {
            store.heard(provider, at);
            noted = at;
        });
    }

    /** By two clocks: a switch whose own is late has been away all the same. */
    private void gap(Instant from, Instant to, String why) {
        Instant end = from.isBefore(to) ? to : clock.instant();
        if (from.isBefore(end)) {
            store.gap(new Gap(provider, from, end, why));
        }
    }

    private void conclude(SwitchSnapshot snapshot) {
        seats.devices(provider, snapshot.seats());
        if (reconnection.isAllSeeing()) {
            unite(snapshot);
            count(snapshot);
        }
    }

    private void count(SwitchSnapshot snapshot) {
        waiting.clear();
        snapshot.calls().stream()
                .filter(call -> call.talking().isEmpty())
                .flatMap(call -> call.queue().stream())
                .forEach(queue -> waiting.merge(queue, 1, Integer::sum));
        isWaitingKnown = true;
    }

    private void unite(SwitchSnapshot snapshot) {
        keeper.keep(Reunion.between(store.open(Optional.of(provider), OPEN), snapshot, keeper::id));
    }

    private void changed(Optional<Call> before, Call now) {
        Set<String> were = before.map(LiveCall::agents).orElse(Set.of());
        Set<String> are = LiveCall.agents(now);
        justLeft(before, now)
                .forEach(leg -> seats.wrapUp(leg.agent(), leg.endedAt().orElseThrow()));
        Set<String> all = new HashSet<>(were);
        all.addAll(are);
        CallNews news = new CallNews(now.id(), now.stage(), all);
        if (all.isEmpty()) {
            ofNobody = Optional.of(news);
        } else {
            teller.tell(news);
        }
    }

    /** Of calls at nobody's seat, with which boards only count, the last is told for all, some times a second. */
    private void tellBoard() {
        Instant now = clock.instant();
        if (ofNobody.isPresent() && !now.isBefore(boardAt.plus(BOARD))) {
            teller.tell(ofNobody.get());
            ofNobody = Optional.empty();
            boardAt = now;
        }
    }

    /** Legs that talked and have ended by this change. */
    private static Stream<Leg> justLeft(Optional<Call> before, Call now) {
        Set<String> had = before.stream()
                .flatMap(call -> call.legs().stream())
                .filter(leg -> leg.endedAt().isPresent())
                .map(Leg::id)
                .collect(Collectors.toSet());
        return now.legs().stream()
                .filter(leg -> leg.answeredAt().isPresent() && leg.endedAt().isPresent())
                .filter(leg -> !leg.agent().isEmpty() && !had.contains(leg.id()));
    }
}
