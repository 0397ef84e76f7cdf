package org.yihaotong.telephony.push;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.telephony.CallEvent.Abandoned;
import org.yihaotong.api.telephony.CallEvent.Answered;
import org.yihaotong.api.telephony.CallEvent.CallEnded;
import org.yihaotong.api.telephony.CallEvent.LegEnded;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.api.telephony.CallEvent.Queued;
import org.yihaotong.api.telephony.CallEvent.RecordingReady;
import org.yihaotong.api.telephony.CallEvent.Ringing;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.Stamp;

/**
 * The three events of the protocol. Each says who called whom, so a call whose beginning was lost begins with the next of
 * them, as concluded. They do not say that other telephones stop ringing when one is taken; that is concluded too.
 */
final class StandardEvents {

    static final Pattern HOTLINE = Pattern.compile("[a-z][a-z0-9]{0,39}");
    static final Pattern QUEUE = Pattern.compile(".{1,60}");
    static final Pattern REFERENCE = Pattern.compile("\\S{1,200}");
    private static final Pattern CASE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final Lately lately;
    private final Predicate<String> refused;

    /** Asks who is refused. */
    StandardEvents(Lately lately, Predicate<String> refused) {
        this.lately = lately;
        this.refused = refused;
    }

    /** Who called, by the letter of the protocol. */
    static CallDirection direction(Said said) {
        return switch (said.text("direction").orElse("")) {
            case "in" -> CallDirection.IN;
            case "out" -> CallDirection.OUT;
            default -> throw Problem.useless("Invalid direction!");
        };
    }

    /** A call, or with {@code x_linkedId} one more leg of it. Who is refused has called, and that is all. */
    void newCall(Telling call) {
        Said said = call.said();
        boolean in = direction(said) == CallDirection.IN;
        if (!call.isLeg()) {
            Offered offered = offered(call, call.once(""));
            call.tell(offered);
            if (in && refused.test(offered.caller())) {
                call.tell(new CallEnded(call.once("refused"), call.call(), LegCause.REJECTED));
                return;
            }
            said.shaped("queue", QUEUE)
                    .ifPresent(queue -> call.tell(new Queued(call.once("queue"), call.call(), queue, 0)));
        }
        if (in) {
            call.seats().forEach(seat -> rings(call, seat));
        }
    }

    /** It may have been taken elsewhere before we hear of this. */
    private void rings(Telling call, String seat) {
        call.tell(new Ringing(call.once(seat), call.call(), call.leg(seat), seat));
        String taken = lately.taken(call.call());
        if (!taken.isEmpty() && !taken.equals(seat)) {
            stops(call, seat);
        }
    }

    private static void stops(Telling call, String seat) {
        call.tell(
                new LegEnded(call.once("elsewhere/" + seat), call.call(), call.leg(seat), LegCause.ANSWERED_ELSEWHERE));
    }

    void answer(Telling call) {
        direction(call.said());
        begin(call, call.said().millis("x_waitMs").orElse(Duration.ZERO));
        String seat = call.seat().orElse("");
        call.tell(new Answered(
                call.once(seat), call.call(), call.leg(seat), seat, call.said().millis("x_waitMs")));
        if (!seat.isEmpty() && !call.isLeg()) {
            lately.others(call.call(), seat).forEach(other -> stops(call, other));
        }
    }

    void hangup(Telling call) {
        Said said = call.said();
        boolean in = direction(said) == CallDirection.IN;
        LegCause cause = Cause.of(said);
        if (call.isLeg()) {
            call.tell(new LegEnded(call.once(""), call.call(), call.leg(""), cause));
            return;
        }
        begin(call, Duration.ZERO);
        if (cause == LegCause.CANCELLED && in) {
            call.tell(new Abandoned(call.once("abandoned"), call.call(), said.millis("x_waitMs"), 0));
        }
        call.tell(new CallEnded(call.once(""), call.call(), cause));
        said.shaped("x_recordingUrl", REFERENCE)
                .ifPresent(url -> call.tell(new RecordingReady(call.once("recording"), call.call(), url, "")));
    }

    private void begin(Telling call, Duration before) {
        if (!call.isLeg() && !lately.knows(call.call())) {
            call.tell(offered(call, call.inferred(before)));
        }
    }

    private static Offered offered(Telling call, Stamp stamp) {
        Said said = call.said();
        return new Offered(
                stamp,
                call.call(),
                direction(said),
                said.number("from"),
                said.number("to"),
                said.shaped("x_hotline", HOTLINE),
                said.shaped("x_caseId", CASE));
    }
}
