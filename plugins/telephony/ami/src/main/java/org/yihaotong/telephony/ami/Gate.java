package org.yihaotong.telephony.ami;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.CallEnded;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.api.telephony.CallEvent.RecordReceived;
import org.yihaotong.api.telephony.LegCause;

/**
 * Callers whom the centre does not take (骚扰来电). The switch asks nobody before it lets a call ring, so it is told to lead the
 * caller away; until that was seen, what happens to the call is held back. Led away, the call was offered and refused, and
 * nothing else; if the switch does not obey, the caller is welcome and everything is told after all.
 */
final class Gate {

    private final Predicate<String> refused;
    private final Map<String, List<CallEvent>> held = new HashMap<>();
    private final Recent ledAway = new Recent(10_000);

    /** @param refused whether the centre does not take calls from this number */
    Gate(Predicate<String> refused) {
        this.refused = refused;
    }

    /** Whether this is a call that is to be led away; what happens to it is held back from now on. */
    boolean stops(CallEvent event) {
        boolean stops = event instanceof Offered offered
                && offered.direction() == CallDirection.IN
                && !offered.stamp().inferred()
                && refused.test(offered.caller());
        if (stops) {
            held.put(((Offered) event).call(), new ArrayList<>());
        }
        return stops;
    }

    /** What of these is to be told now. */
    List<CallEvent> pass(List<CallEvent> events) {
        List<CallEvent> all = new ArrayList<>();
        for (CallEvent event : events) {
            if (event instanceof OfCall ofCall && held.containsKey(ofCall.call())) {
                held.get(ofCall.call()).add(event);
            } else if (isLedAway(event)) {
                all.addAll(remains(event));
            } else {
                all.add(event);
            }
        }
        return all;
    }

    private boolean isLedAway(CallEvent event) {
        return event instanceof OfCall ofCall
                ? ledAway.contains(ofCall.call())
                : event instanceof RecordReceived record && ledAway.contains(record.call());
    }

    /** What is told of a call that was led away: nobody rang, nobody gave up, and there is nothing to record. */
    private static List<CallEvent> remains(CallEvent event) {
        return event instanceof CallEnded end
                ? List.of(new CallEnded(end.stamp(), end.call(), LegCause.REJECTED))
                : event instanceof Offered ? List.of(event) : List.of();
    }

    /** It was seen whether the switch has led the caller away; what is to be told of the call. */
    List<CallEvent> settle(String call, boolean done) {
        List<CallEvent> events = held.remove(call);
        if (events == null || !done) {
            return events == null ? List.of() : events;
        }
        ledAway.add(call);
        return pass(events);
    }
}
