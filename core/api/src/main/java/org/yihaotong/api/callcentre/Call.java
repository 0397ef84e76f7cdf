package org.yihaotong.api.callcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.CallDirection;

/**
 * One call at the centre's switch, as far as it is known; all of it follows from the events that were told.
 *
 * @param id {@code <provider>/<the provider's id>}
 * @param caller the citizen's number; masked or empty for those who may not see it
 * @param hotline the line whose number was dialled; empty: 12345 itself
 * @param caseId the centre's own id of the case, that goes along when the call is handed over
 * @param queue where it waited last
 * @param agent login of who answered first
 * @param waited from joining the queue (without one: from the offer) until a seat answered, or the citizen gave up
 * @param talked how long seats talked with the citizen, together
 * @param held how long the citizen was on hold
 * @param dropped whether the citizen was lost after somebody had answered: on hold, or in the queue after a failed hand-over
 * @param score 1 to 5
 * @param inferred whether part of it was not seen, but concluded after a gap
 */
public record Call(
        String id,
        String provider,
        CallDirection direction,
        String caller,
        String dialled,
        Optional<String> hotline,
        String caseId,
        Instant offeredAt,
        Optional<Instant> queuedAt,
        String queue,
        Optional<Instant> answeredAt,
        String agent,
        Optional<Instant> endedAt,
        CallStage stage,
        CallFate fate,
        Duration waited,
        Duration talked,
        Duration held,
        boolean dropped,
        List<Leg> legs,
        List<HandOver> handOvers,
        Optional<Integer> score,
        String recording,
        boolean inferred) {

    public Call {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(offeredAt, "offeredAt");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(fate, "fate");
        caller = caller == null ? "" : caller;
        dialled = dialled == null ? "" : dialled;
        hotline = hotline == null ? Optional.empty() : hotline;
        caseId = caseId == null ? "" : caseId;
        queuedAt = queuedAt == null ? Optional.empty() : queuedAt;
        queue = queue == null ? "" : queue;
        answeredAt = answeredAt == null ? Optional.empty() : answeredAt;
        agent = agent == null ? "" : agent;
        endedAt = endedAt == null ? Optional.empty() : endedAt;
        waited = waited == null ? Duration.ZERO : waited;
        talked = talked == null ? Duration.ZERO : talked;
        held = held == null ? Duration.ZERO : held;
        legs = legs == null ? List.of() : List.copyOf(legs);
        handOvers = handOvers == null ? List.of() : List.copyOf(handOvers);
        score = score == null ? Optional.empty() : score;
        recording = recording == null ? "" : recording;
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return stage == CallStage.ENDED;
    }

    /** Whether a citizen with a known number gave up, or was lost, and nobody can talk with them any more. */
    public boolean isLost() {
        boolean gone = fate == CallFate.ABANDONED || (fate == CallFate.ANSWERED && dropped);
        return isOver() && gone && direction == CallDirection.IN && !caller.isEmpty();
    }

    /** Whether a seat talks, or talked to the end, with a citizen whose number is known. */
    public boolean isReached() {
        return fate == CallFate.ANSWERED && !dropped && direction == CallDirection.IN && !caller.isEmpty();
    }

    /** The seats at which it rings, or that talk. */
    public Stream<Leg> present() {
        return isOver() ? Stream.empty() : legs.stream().filter(leg -> leg.isRinging() || leg.isTalking());
    }

    /** What each unit had to do with it whose remote seats it rang at; known when it has ended. */
    public List<UnitPart> parts() {
        return UnitPart.of(this);
    }

    /** The citizen's number: who called, or was called. */
    public String citizen() {
        return direction == CallDirection.IN ? caller : dialled;
    }

    /** The same call for eyes that see the citizen's number so. */
    public Call showing(String number) {
        return direction == CallDirection.IN
                ? with(number, dialled, handOvers, recording)
                : with(caller, number, handOvers, recording);
    }

    /**
     * The same call without whom it was between, and no way to the recording. What is counted stays, and so do short numbers,
     * which are seats' and lines'.
     */
    public Call withoutNumbers() {
        String line = direction == CallDirection.IN ? dialled : "";
        return with("", line, handOvers.stream().map(HandOver::withoutNumber).toList(), "");
    }

    private Call with(String from, String to, List<HandOver> over, String heard) {
        return new Call(
                id,
                provider,
                direction,
                from,
                to,
                hotline,
                caseId,
                offeredAt,
                queuedAt,
                queue,
                answeredAt,
                agent,
                endedAt,
                stage,
                fate,
                waited,
                talked,
                held,
                dropped,
                legs,
                over,
                score,
                heard,
                inferred);
    }

    /** Never shows who called. */
    @Override
    public String toString() {
        return "Call[" + id + " " + stage + "]";
    }
}
