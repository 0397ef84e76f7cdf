package org.yihaotong.engine.telephony;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** One call with all its events, as long as it is of interest. */
final class LiveCall {

    /** So many events a call may have; a real one has about ten, one with more is a fault of its switch. */
    static final int MOST = 500;

    private final String id;
    private final String provider;
    private final Map<String, OfCall> events = new LinkedHashMap<>();
    private Call call;

    LiveCall(String id, String provider, Iterable<OfCall> kept) {
        this.id = id;
        this.provider = provider;
        kept.forEach(this::add);
    }

    /** Takes an event; false if it is known already, or there are too many. Its end is always taken. */
    boolean add(OfCall event) {
        boolean isEnd = event instanceof CallEvent.CallEnded;
        return (events.size() < MOST || isEnd)
                && events.putIfAbsent(event.stamp().id(), event) == null;
    }

    boolean isNew() {
        return events.isEmpty();
    }

    /** What was known before the last fold. */
    Optional<Call> call() {
        return Optional.ofNullable(call);
    }

    /**
     * Folds anew; who sat at a seat stays as it was found first.
     *
     * @param numbers how citizens' numbers are kept
     */
    Call fold(Seats seats, UnaryOperator<String> numbers) {
        Map<String, Sitter> known = call().stream()
                .flatMap(c -> c.legs().stream())
                .filter(leg -> !leg.agent().isEmpty())
                .collect(Collectors.toMap(Leg::seat, leg -> new Sitter(leg.agent(), leg.unit()), (one, other) -> one));
        Call told = CallLife.of(
                id, provider, events.values(), seat -> known.computeIfAbsent(seat, s -> seats.sitterAt(provider, s)));
        call = told.showing(numbers.apply(told.citizen()));
        return call;
    }

    void remember(Call stored) {
        call = stored;
    }

    static Set<String> agents(Call call) {
        return call.present().map(Leg::agent).filter(a -> !a.isEmpty()).collect(Collectors.toSet());
    }
}
