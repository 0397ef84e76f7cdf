package org.yihaotong.engine.telephony;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.engine.telephony.Seats.Sitter;

/**
 * What a call is, from everything that was told of it. Pure: the events are put in order by their own moments, so that it
 * does not matter when, how often or in which order they came. Every call ends at most once, and no duration is negative.
 */
final class CallLife {

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            on(CallEvent.Offered.class, 0, CallFacts::offered),
            on(CallEvent.Queued.class, 1, CallFacts::queued),
            on(CallEvent.Ringing.class, 2, CallFacts::ringing),
            on(CallEvent.Answered.class, 3, CallFacts::answered),
            on(CallEvent.Held.class, 4, CallFacts::held),
            on(CallEvent.Resumed.class, 5, CallFacts::resumed),
            on(CallEvent.ConsultStarted.class, 4, CallFacts::consulting),
            on(CallEvent.TransferStarted.class, 4, CallFacts::transferStarted),
            on(CallEvent.ConferenceJoined.class, 5, CallFacts::joined),
            on(CallEvent.ConferenceLeft.class, 6, CallFacts::left),
            on(CallEvent.TransferCompleted.class, 6, CallFacts::transferred),
            on(CallEvent.TransferFailed.class, 6, CallFacts::transferFailed),
            on(CallEvent.LegEnded.class, 7, CallFacts::legEnded),
            on(CallEvent.Abandoned.class, 8, CallFacts::abandoned),
            on(CallEvent.CallEnded.class, 9, CallFacts::ended),
            on(CallEvent.Surveyed.class, 10, CallFacts::surveyed),
            on(CallEvent.RecordingReady.class, 10, CallFacts::recorded));

    /** What only a call that lives does. */
    private static final Set<Class<?>> LIVELY = Set.of(
            CallEvent.Queued.class,
            CallEvent.Ringing.class,
            CallEvent.Answered.class,
            CallEvent.Held.class,
            CallEvent.Resumed.class,
            CallEvent.ConsultStarted.class,
            CallEvent.ConferenceJoined.class,
            CallEvent.TransferStarted.class);

    /** Where events bear the same moment, what must have been first is first. */
    private static final Comparator<OfCall> ORDER = Comparator.comparing(
                    (OfCall e) -> e.stamp().at())
            .thenComparing(e -> KINDS.get(e.getClass()).rank())
            .thenComparing(e -> e.stamp().id());

    private record Kind(int rank, BiConsumer<CallFacts, OfCall> step) {}

    private CallLife() {}

    private static <E extends OfCall> Map.Entry<Class<?>, Kind> on(
            Class<E> type, int rank, BiConsumer<CallFacts, E> step) {
        return Map.entry(type, new Kind(rank, (facts, event) -> step.accept(facts, type.cast(event))));
    }

    /**
     * Folds all events of one call.
     *
     * @param id of the call, with its provider
     * @param events at least one
     * @param sitters who sits at a seat
     */
    static Call of(String id, String provider, Collection<OfCall> events, Function<String, Sitter> sitters) {
        CallFacts facts = new CallFacts(sitters);
        Predicate<OfCall> counts = counting(events);
        events.stream().filter(counts).sorted(ORDER).forEach(e -> {
            facts.saw(e);
            KINDS.get(e.getClass()).step().accept(facts, e);
        });
        return facts.call(id, provider);
    }

    /** An end that was only concluded counts as long as none was seen, and nothing after it that only a living call does. */
    private static Predicate<OfCall> counting(Collection<OfCall> events) {
        List<OfCall> seen = events.stream().filter(e -> !e.stamp().inferred()).toList();
        boolean isEndSeen = seen.stream().anyMatch(CallLife::isEnd);
        Optional<Instant> alive = seen.stream()
                .filter(e -> LIVELY.contains(e.getClass()))
                .map(e -> e.stamp().at())
                .max(Comparator.naturalOrder());
        return e -> !e.stamp().inferred()
                || !isEnd(e)
                || !(isEndSeen || alive.filter(e.stamp().at()::isBefore).isPresent());
    }

    private static boolean isEnd(OfCall event) {
        return event instanceof CallEvent.CallEnded || event instanceof CallEvent.Abandoned;
    }
}
