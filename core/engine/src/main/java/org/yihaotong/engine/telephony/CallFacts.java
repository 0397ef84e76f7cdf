package org.yihaotong.engine.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallStage;
import org.yihaotong.api.callcentre.HandOver;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.TransferKind;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** What is known of one call while its events are read in order. */
final class CallFacts {

    /** How a call ends that the centre does not take. */
    private static final Set<LegCause> NOT_TAKEN =
            EnumSet.of(LegCause.REJECTED, LegCause.UNALLOCATED, LegCause.BUSY, LegCause.CONGESTION);

    private final Function<String, Sitter> sitters;
    private final Map<String, LegFacts> legs = new LinkedHashMap<>();
    private final List<HandOver> handOvers = new ArrayList<>();
    private CallEvent.Offered offer;
    private Instant first;
    private Instant queuedAt;
    private Instant answeredAt;
    private Instant endedAt;
    private Instant heldAt;
    private String queue = "";
    private String agent = "";
    private CallStage stage = CallStage.OFFERED;
    private Duration waited = Duration.ZERO;
    private Duration held = Duration.ZERO;
    private boolean refused;
    private boolean dropped;
    private boolean inferred;
    private Integer score;
    private String recording = "";

    CallFacts(Function<String, Sitter> sitters) {
        this.sitters = sitters;
    }

    void saw(CallEvent.OfCall event) {
        first = first == null ? event.stamp().at() : first;
        inferred |= event.stamp().inferred() && !(event instanceof CallEvent.Offered);
    }

    /** A beginning that was seen counts more than one that a later event spoke of. */
    void offered(CallEvent.Offered e) {
        offer = offer == null || offer.stamp().inferred() ? e : offer;
    }

    void queued(CallEvent.Queued e) {
        queuedAt = queuedAt == null ? e.stamp().at() : queuedAt;
        queue = e.queue();
        go(CallStage.QUEUED);
    }

    void ringing(CallEvent.Ringing e) {
        leg(e.leg()).rings(e.seat(), sitters, e.stamp().at());
        if (stage == CallStage.OFFERED || stage == CallStage.QUEUED) {
            go(CallStage.RINGING);
        }
    }

    void answered(CallEvent.Answered e) {
        LegFacts leg = leg(e.leg());
        leg.answers(e.seat(), sitters, e.stamp().at());
        if (answeredAt == null) {
            answeredAt = sooner(e.stamp().at(), endedAt);
            agent = leg.agent();
            waited = atLeastZero(e.waited().orElseGet(() -> sinceJoining(answeredAt)));
        }
        back(e.stamp().at(), CallStage.TALKING);
    }

    void held(CallEvent.Held e) {
        hold(e.stamp().at(), CallStage.HELD);
    }

    void consulting(CallEvent.ConsultStarted e) {
        hold(e.stamp().at(), CallStage.CONSULTING);
    }

    private void hold(Instant at, CallStage as) {
        heldAt = heldAt == null && endedAt == null ? at : heldAt;
        go(as);
    }

    void resumed(CallEvent.Resumed e) {
        back(e.stamp().at(), CallStage.TALKING);
    }

    void joined(CallEvent.ConferenceJoined e) {
        back(e.stamp().at(), CallStage.CONFERENCE);
    }

    void left(CallEvent.ConferenceLeft e) {
        if (legs.containsKey(e.leg())) {
            leg(e.leg()).ends(e.stamp().at(), LegCause.TRANSFERRED);
            go(isAnybodyTalking() ? CallStage.TALKING : CallStage.HANDED_OVER);
        } else {
            go(CallStage.TALKING);
        }
    }

    void transferStarted(CallEvent.TransferStarted e) {
        handOvers.add(new HandOver(e.target(), e.how(), e.stamp().at(), Optional.empty(), Optional.empty(), false));
        if (e.how() == TransferKind.BLIND) {
            go(CallStage.TRANSFERRING);
        }
    }

    void transferred(CallEvent.TransferCompleted e) {
        settle(e.target(), e.stamp().at(), null, false);
        back(e.stamp().at(), CallStage.HANDED_OVER);
    }

    void transferFailed(CallEvent.TransferFailed e) {
        settle(e.target(), e.stamp().at(), e.cause(), e.backInQueue());
        if (e.backInQueue()) {
            go(CallStage.QUEUED);
        } else if (isAnybodyTalking()) {
            back(e.stamp().at(), CallStage.TALKING);
        }
    }

    private void settle(String target, Instant at, LegCause failure, boolean back) {
        for (int i = handOvers.size() - 1; i >= 0; i--) {
            HandOver h = handOvers.get(i);
            if (h.endedAt().isEmpty() && h.target().equals(target)) {
                handOvers.set(i, ended(h, at, failure, back));
                return;
            }
        }
        handOvers.add(ended(
                new HandOver(target, TransferKind.BLIND, at, Optional.empty(), Optional.empty(), false),
                at,
                failure,
                back));
    }

    private static HandOver ended(HandOver h, Instant at, LegCause failure, boolean back) {
        return new HandOver(h.target(), h.how(), h.startedAt(), Optional.of(at), Optional.ofNullable(failure), back);
    }

    void legEnded(CallEvent.LegEnded e) {
        leg(e.leg()).ends(e.stamp().at(), e.cause());
        boolean nobody = legs.values().stream().noneMatch(LegFacts::isPresent);
        if (stage == CallStage.RINGING && nobody) {
            go(queuedAt == null ? CallStage.OFFERED : CallStage.QUEUED);
        } else if (stage == CallStage.CONFERENCE && !isAnybodyTalking()) {
            go(CallStage.HANDED_OVER);
        }
    }

    void abandoned(CallEvent.Abandoned e) {
        if (answeredAt == null) {
            waited = atLeastZero(
                    e.waited().orElseGet(() -> sinceJoining(e.stamp().at())));
        }
        end(e.stamp().at(), answeredAt != null);
    }

    void ended(CallEvent.CallEnded e) {
        if (answeredAt == null && endedAt == null) {
            refused = queuedAt == null && legs.isEmpty() && NOT_TAKEN.contains(e.cause());
            waited = refused ? Duration.ZERO : sinceJoining(e.stamp().at());
        }
        if (e.cause() == LegCause.UNHEARD) {
            legs.values().forEach(leg -> leg.ends(e.stamp().at(), e.cause()));
        }
        boolean waiting = stage == CallStage.HELD || stage == CallStage.TRANSFERRING || stage == CallStage.QUEUED;
        end(e.stamp().at(), answeredAt != null && (waiting || stage == CallStage.RINGING));
    }

    private void end(Instant at, boolean lost) {
        if (endedAt == null) {
            dropped = lost;
            back(at, CallStage.ENDED);
            endedAt = at;
        }
    }

    void surveyed(CallEvent.Surveyed e) {
        score = e.score();
    }

    void recorded(CallEvent.RecordingReady e) {
        recording = e.reference();
    }

    private LegFacts leg(String id) {
        return legs.computeIfAbsent(id, LegFacts::new);
    }

    private boolean isAnybodyTalking() {
        return legs.values().stream().anyMatch(LegFacts::isTalking);
    }

    /** The end is the end, whatever is told of later moments. */
    private void go(CallStage to) {
        stage = endedAt == null ? to : CallStage.ENDED;
    }

    private void back(Instant at, CallStage to) {
        if (heldAt != null) {
            held = held.plus(Duration.between(heldAt, at));
            heldAt = null;
        }
        go(to);
    }

    private Duration sinceJoining(Instant at) {
        Instant since = queuedAt == null ? offeredAt() : queuedAt;
        return atLeastZero(Duration.between(since, at));
    }

    private Instant offeredAt() {
        return offer == null ? first : offer.stamp().at();
    }

    private static Instant sooner(Instant one, Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private static Duration atLeastZero(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }

    private CallFate fate() {
        if (answeredAt != null) {
            return CallFate.ANSWERED;
        }
        if (endedAt == null) {
            return CallFate.OPEN;
        }
        return refused ? CallFate.BLOCKED : CallFate.ABANDONED;
    }

    Call call(String id, String provider) {
        Optional<CallEvent.Offered> known = Optional.ofNullable(offer);
        return new Call(
                id,
                provider,
                known.map(CallEvent.Offered::direction).orElse(CallDirection.IN),
                known.map(CallEvent.Offered::caller).orElse(""),
                known.map(CallEvent.Offered::dialled).orElse(""),
                known.flatMap(CallEvent.Offered::hotline),
                known.flatMap(CallEvent.Offered::caseId).orElseGet(() -> CaseToken.of(id)),
                offeredAt(),
                Optional.ofNullable(queuedAt),
                queue,
                Optional.ofNullable(answeredAt),
                agent,
                Optional.ofNullable(endedAt),
                stage,
                fate(),
                waited,
                legs.values().stream().map(leg -> leg.talked(endedAt)).reduce(Duration.ZERO, Duration::plus),
                held,
                dropped,
                legs.values().stream()
                        .filter(LegFacts::isSeat)
                        .map(leg -> leg.leg(endedAt))
                        .toList(),
                handOvers,
                Optional.ofNullable(score),
                recording,
                inferred || offer == null || offer.stamp().inferred());
    }
}
