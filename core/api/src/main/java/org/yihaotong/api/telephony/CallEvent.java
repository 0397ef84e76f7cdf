package org.yihaotong.api.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;

/**
 * Something that happened at a switch. A provider tells each at least once and in any order; the key in its stamp makes
 * repeats harmless.
 *
 * <p>{@code call} is the provider's id of the whole call, 1 to 100 characters, the same for every leg, also for one that was
 * originated apart and joined later; {@code leg} is its id of one party's connection; {@code seat} is a seat's device number,
 * such as {@code 8001}; the centre knows who sits there.
 */
public sealed interface CallEvent {

    Stamp stamp();

    /** An event of one call. */
    sealed interface OfCall extends CallEvent {

        String call();
    }

    /**
     * A call came to the centre, or a seat placed one (来电). If its stamp is inferred, only a later event of the call was
     * heard, and this is what it says of the beginning: one that was seen counts more, whenever it is told.
     *
     * @param caller the citizen's number, or the seat's if the call goes out; empty if withheld
     * @param dialled the number that was dialled
     * @param hotline id of the line whose number was dialled; empty: 12345 itself, or not known to the switch
     * @param caseId the centre's own id of the case, if the call carries one
     */
    record Offered(
            Stamp stamp,
            String call,
            CallDirection direction,
            String caller,
            String dialled,
            Optional<String> hotline,
            Optional<String> caseId)
            implements OfCall {

        /** Never shows who called. */
        @Override
        public String toString() {
            return "Offered[" + call + " " + direction + "]";
        }
    }

    /** It waits in a queue (排队). */
    record Queued(Stamp stamp, String call, String queue, int position) implements OfCall {}

    /** It rings at a seat (振铃). */
    record Ringing(Stamp stamp, String call, String leg, String seat) implements OfCall {}

    /**
     * A seat answered: the agent, not the switch (应答).
     *
     * @param seat empty if the switch does not say which
     * @param waited since the call joined the queue, if the switch measured it to the millisecond; else it follows from
     *     the stamps
     */
    record Answered(Stamp stamp, String call, String leg, String seat, Optional<Duration> waited) implements OfCall {}

    /** The citizen waits at the seat's wish (保持). */
    record Held(Stamp stamp, String call, String leg) implements OfCall {}

    /** The citizen is back (取回), also from a consultation that has ended. */
    record Resumed(Stamp stamp, String call, String leg) implements OfCall {}

    /** The seat of {@code leg} has called a third party while the citizen waits (咨询). */
    record ConsultStarted(Stamp stamp, String call, String leg, String target) implements OfCall {}

    /** A third party talks with citizen and seat (进入三方). */
    record ConferenceJoined(Stamp stamp, String call, String leg, String target) implements OfCall {}

    /** Somebody left the conference; the others go on (退出三方). */
    record ConferenceLeft(Stamp stamp, String call, String leg) implements OfCall {}

    /** A hand-over has begun; that says nothing about its end (开始转接). */
    record TransferStarted(Stamp stamp, String call, String target, TransferKind how) implements OfCall {}

    /** The target has answered and talks with the citizen (转接成功). */
    record TransferCompleted(Stamp stamp, String call, String target) implements OfCall {}

    /**
     * The target was not reached (转接失败).
     *
     * @param backInQueue whether the citizen is at the top of the queue again; if not, the citizen is lost
     */
    record TransferFailed(Stamp stamp, String call, String target, LegCause cause, boolean backInQueue)
            implements OfCall {}

    /** One leg ended; the call may go on. */
    record LegEnded(Stamp stamp, String call, String leg, LegCause cause) implements OfCall {}

    /** The citizen's connection ended: the call is over. */
    record CallEnded(Stamp stamp, String call, LegCause cause) implements OfCall {}

    /** The citizen hung up before any seat answered (放弃). The call's end is told besides, or follows from this. */
    record Abandoned(Stamp stamp, String call, Optional<Duration> waited, int position) implements OfCall {}

    /** The citizen pressed a key after the call: 1 (very dissatisfied) to 5 (very satisfied). */
    record Surveyed(Stamp stamp, String call, int score) implements OfCall {}

    /** A recording can be fetched by this reference, at most 200 characters; its digest may be empty. */
    record RecordingReady(Stamp stamp, String call, String reference, String sha256) implements OfCall {}

    /** A seat's device changed; {@code state} is IDLE when its call is over, UNREACHABLE when it cannot be rung. */
    record SeatChanged(Stamp stamp, String seat, AgentState state) implements CallEvent {}

    /** How a queue stands (队列). */
    record QueueStood(Stamp stamp, String queue, int waiting) implements CallEvent {}

    /**
     * The switch wrote a call record (话单), of a whole call or of one of its legs.
     *
     * @param call the same id as in the events of that call
     * @param hotline id of the line whose number was dialled; empty: 12345 itself
     * @param record its {@code callId} is the switch's id of the record, the same when it is corrected
     */
    record RecordReceived(Stamp stamp, String call, String hotline, CallRecord record) implements CallEvent {}

    /** Provider and switch are one again; this is what goes on there now. Told first after every connection. */
    record Up(Stamp stamp, SwitchSnapshot snapshot) implements CallEvent {}

    /** Nobody heard what happened since; figures of that time are marked. */
    record Gap(Stamp stamp, Instant since, String why) implements CallEvent {}

    /** A command has come to its one end. */
    record CommandEnded(Stamp stamp, String command, CommandOutcome outcome, String why) implements CallEvent {

        public CommandEnded {
            Objects.requireNonNull(command, "command");
        }
    }
}
