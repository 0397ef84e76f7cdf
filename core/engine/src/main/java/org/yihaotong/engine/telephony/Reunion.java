package org.yihaotong.engine.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.SwitchSnapshot.LiveCall;

/** What must have happened while nobody listened, concluded from what goes on now; every event of it is marked. */
final class Reunion {

    private final SwitchSnapshot snapshot;

    private Reunion(SwitchSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * What is to be told.
     *
     * @param open the centre's open calls of this switch
     * @param id the centre's id of a switch's call
     */
    static List<OfCall> between(List<Call> open, SwitchSnapshot snapshot, Function<String, String> id) {
        Reunion reunion = new Reunion(snapshot);
        Map<String, LiveCall> live = snapshot.calls().stream()
                .collect(Collectors.toMap(c -> id.apply(c.offered().call()), Function.identity(), (one, other) -> one));
        List<OfCall> events = new ArrayList<>();
        open.stream().filter(call -> !live.containsKey(call.id())).forEach(call -> events.add(reunion.ended(call)));
        Map<String, Call> known = open.stream().collect(Collectors.toMap(Call::id, Function.identity()));
        live.forEach((key, call) -> events.addAll(reunion.met(Optional.ofNullable(known.get(key)), call)));
        return events;
    }

    private OfCall ended(Call call) {
        String own = call.id().substring(call.provider().length() + 1);
        return new CallEvent.CallEnded(stamp("ended"), own, LegCause.NORMAL);
    }

    private List<OfCall> met(Optional<Call> known, LiveCall now) {
        List<OfCall> events = new ArrayList<>();
        CallEvent.Offered offered = now.offered();
        if (known.isEmpty()) {
            events.add(new CallEvent.Offered(
                    new Stamp("met-offered", offered.stamp().at(), true),
                    offered.call(),
                    offered.direction(),
                    offered.caller(),
                    offered.dialled(),
                    offered.hotline(),
                    offered.caseId()));
        }
        if (now.queue().isPresent() && known.flatMap(Call::queuedAt).isEmpty()) {
            events.add(new CallEvent.Queued(
                    stamp("queued"), offered.call(), now.queue().get(), 0));
        }
        events.addAll(talks(known, now));
        return events;
    }

    private List<OfCall> talks(Optional<Call> known, LiveCall now) {
        Set<String> talking =
                now.talking().stream().map(CallEvent.Answered::leg).collect(Collectors.toSet());
        List<OfCall> events = new ArrayList<>();
        List<Leg> present = known.map(call -> call.present().toList()).orElse(List.of());
        for (Leg leg : present) {
            if (!talking.contains(leg.id()) && leg.isTalking()) {
                events.add(new CallEvent.LegEnded(
                        stamp("left-" + leg.id()), now.offered().call(), leg.id(), LegCause.NORMAL));
            }
        }
        for (CallEvent.Answered a : now.talking()) {
            if (present.stream().noneMatch(leg -> leg.id().equals(a.leg()) && leg.isTalking())) {
                events.add(
                        new CallEvent.Answered(stamp("met-" + a.leg()), a.call(), a.leg(), a.seat(), Optional.empty()));
            }
        }
        return events;
    }

    private Stamp stamp(String what) {
        return new Stamp(snapshot.at().toEpochMilli() + "-" + what, snapshot.at(), true);
    }
}
