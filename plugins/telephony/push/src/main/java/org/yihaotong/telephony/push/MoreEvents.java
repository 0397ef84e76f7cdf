package org.yihaotong.telephony.push;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent.Abandoned;
import org.yihaotong.api.telephony.CallEvent.CommandEnded;
import org.yihaotong.api.telephony.CallEvent.ConferenceJoined;
import org.yihaotong.api.telephony.CallEvent.ConferenceLeft;
import org.yihaotong.api.telephony.CallEvent.ConsultStarted;
import org.yihaotong.api.telephony.CallEvent.Held;
import org.yihaotong.api.telephony.CallEvent.Queued;
import org.yihaotong.api.telephony.CallEvent.Resumed;
import org.yihaotong.api.telephony.CallEvent.Ringing;
import org.yihaotong.api.telephony.CallEvent.SeatChanged;
import org.yihaotong.api.telephony.CallEvent.Surveyed;
import org.yihaotong.api.telephony.CallEvent.TransferCompleted;
import org.yihaotong.api.telephony.CallEvent.TransferFailed;
import org.yihaotong.api.telephony.CallEvent.TransferStarted;
import org.yihaotong.api.telephony.CommandOutcome;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.api.telephony.TransferKind;
import org.yihaotong.kit.Wording;

/** Our own events, which a switch pushes if it can; what may happen again in a call carries its number or its time. */
final class MoreEvents {

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,4}");
    private static final Pattern TARGET = Pattern.compile("[0-9A-Za-z*#+._-]{1,40}");
    private static final Pattern COMMAND = Pattern.compile("\\S{1,60}");
    private static final int WHY = 200;

    private MoreEvents() {}

    static void ringing(Telling call) {
        List<String> seats = call.seats();
        if (seats.isEmpty()) {
            call.needSeat();
        }
        seats.forEach(seat -> call.tell(new Ringing(call.again(seat), call.call(), call.leg(seat), seat)));
    }

    static void queued(Telling call) {
        call.tell(new Queued(call.again(""), call.call(), need(call, "queue", StandardEvents.QUEUE), position(call)));
    }

    static void abandoned(Telling call) {
        call.tell(new Abandoned(call.once(""), call.call(), call.said().millis("x_waitMs"), position(call)));
    }

    static void held(Telling call) {
        call.tell(new Held(call.again(""), call.call(), call.leg(call.needSeat())));
    }

    static void resumed(Telling call) {
        call.tell(new Resumed(call.again(""), call.call(), call.leg(call.needSeat())));
    }

    static void consultStarted(Telling call) {
        call.tell(new ConsultStarted(call.again(""), call.call(), call.leg(call.needSeat()), target(call)));
    }

    static void conferenceJoined(Telling call) {
        String target = target(call);
        call.tell(new ConferenceJoined(call.again(""), call.call(), call.leg(target), target));
    }

    static void conferenceLeft(Telling call) {
        call.tell(new ConferenceLeft(
                call.again(""), call.call(), call.leg(call.seat().orElseGet(() -> target(call)))));
    }

    static void transferStarted(Telling call) {
        TransferKind how = Words.constant(TransferKind.class, call.said(), "x_transferKind")
                .orElse(TransferKind.BLIND);
        call.tell(new TransferStarted(call.again(""), call.call(), target(call), how));
    }

    /** Reached, unless a cause says why not; with a queue the citizen waits there again. */
    static void transferEnded(Telling call) {
        Optional<LegCause> cause =
                Cause.given(call.said()).filter(given -> given != LegCause.NORMAL && given != LegCause.TRANSFERRED);
        Stamp stamp = call.again("");
        boolean back = call.said().text("queue").isPresent();
        call.tell(
                cause.isEmpty()
                        ? new TransferCompleted(stamp, call.call(), target(call))
                        : new TransferFailed(stamp, call.call(), target(call), cause.get(), back));
    }

    static void agentState(Telling push) {
        String seat = push.needSeat();
        AgentState state =
                Words.constant(AgentState.class, push.said(), "x_state").orElseThrow(() -> Words.missing("x_state"));
        push.tell(new SeatChanged(push.again(seat, ""), seat, state));
    }

    static void survey(Telling call) {
        String score = need(call, "x_score", Pattern.compile("[1-5]"));
        call.tell(new Surveyed(call.once(""), call.call(), Integer.parseInt(score)));
    }

    static void commandEnded(Telling push) {
        String command = need(push, "x_commandId", COMMAND);
        CommandOutcome outcome = Words.constant(CommandOutcome.class, push.said(), "x_outcome")
                .orElseThrow(() -> Words.missing("x_outcome"));
        String why = Wording.head(push.said().text("x_why").orElse(""), WHY);
        push.tell(new CommandEnded(Stamp.seen(command + "/" + push.event(), push.at()), command, outcome, why));
    }

    private static int position(Telling call) {
        return call.said().shaped("x_position", POSITION).map(Integer::valueOf).orElse(0);
    }

    private static String target(Telling call) {
        return need(call, "x_transferTarget", TARGET);
    }

    private static String need(Telling push, String name, Pattern shape) {
        return push.said().shaped(name, shape).orElseThrow(() -> Words.missing(name));
    }
}
