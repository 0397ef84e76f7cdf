package org.yihaotong.telephony.push;

import static java.util.Map.entry;

import java.util.Map;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallCommand.Answer;
import org.yihaotong.api.telephony.CallCommand.BlindTransfer;
import org.yihaotong.api.telephony.CallCommand.CancelConsult;
import org.yihaotong.api.telephony.CallCommand.CompleteTransfer;
import org.yihaotong.api.telephony.CallCommand.Conference;
import org.yihaotong.api.telephony.CallCommand.Consult;
import org.yihaotong.api.telephony.CallCommand.Dial;
import org.yihaotong.api.telephony.CallCommand.Hangup;
import org.yihaotong.api.telephony.CallCommand.Hold;
import org.yihaotong.api.telephony.CallCommand.Resume;
import org.yihaotong.api.telephony.CallCommand.SetState;
import org.yihaotong.api.telephony.CallCommand.SignIn;
import org.yihaotong.api.telephony.CallCommand.SignOut;
import org.yihaotong.api.telephony.CallCommand.Target;
import org.yihaotong.api.telephony.CallCommand.ToSurvey;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.kit.link.JsonObject;

/** Commands as they are spelled for the switch. */
final class Orders {

    /** What a command is called, and what the switch must be able to do for it. */
    private record Verb(String name, Capability needs) {}

    private static final Map<Class<? extends CallCommand>, Verb> VERBS = Map.ofEntries(
            entry(SignIn.class, new Verb("signIn", Capability.SIGN_IN)),
            entry(SignOut.class, new Verb("signOut", Capability.SIGN_IN)),
            entry(SetState.class, new Verb("setState", Capability.STATE)),
            entry(Dial.class, new Verb("dial", Capability.DIAL)),
            entry(Answer.class, new Verb("answer", Capability.ANSWER)),
            entry(Hold.class, new Verb("hold", Capability.HOLD)),
            entry(Resume.class, new Verb("resume", Capability.HOLD)),
            entry(Hangup.class, new Verb("hangup", Capability.HANGUP)),
            entry(Consult.class, new Verb("consult", Capability.CONSULT)),
            entry(CancelConsult.class, new Verb("cancelConsult", Capability.CONSULT)),
            entry(CompleteTransfer.class, new Verb("completeTransfer", Capability.ATTENDED_TRANSFER)),
            entry(Conference.class, new Verb("conference", Capability.CONFERENCE)),
            entry(BlindTransfer.class, new Verb("blindTransfer", Capability.BLIND_TRANSFER)),
            entry(ToSurvey.class, new Verb("toSurvey", Capability.SURVEY)));

    private Orders() {}

    static Capability needs(CallCommand command) {
        return VERBS.get(command.getClass()).needs();
    }

    /** The document of a command; what it has no word for is not in it. */
    static JsonObject document(CallCommand command) {
        JsonObject order = new JsonObject()
                .with("id", command.id())
                .with("command", VERBS.get(command.getClass()).name())
                .with("x_agentId", command.seat());
        if (command instanceof SignIn in) {
            return order.with("queues", in.queues());
        }
        if (command instanceof SetState state) {
            return order.with("x_state", Words.spelled(state.state())).with("x_reason", state.reason());
        }
        if (command instanceof Dial dial) {
            return order.with("to", dial.number()).with("x_caseId", dial.caseId());
        }
        return ofCall(order, command);
    }

    private static JsonObject ofCall(JsonObject order, CallCommand command) {
        if (command instanceof Consult consult) {
            return target(order.with("callId", consult.call()), consult.target());
        }
        if (command instanceof Conference both) {
            return target(order.with("callId", both.call()), both.target())
                    .with("x_leaveWhenAnswered", both.leaveWhenAnswered());
        }
        if (command instanceof BlindTransfer blind) {
            return target(order.with("callId", blind.call()), blind.target()).with("queue", blind.fallbackQueue());
        }
        return order.with("callId", call(command));
    }

    private static String call(CallCommand command) {
        if (command instanceof Answer answer) {
            return answer.call();
        }
        if (command instanceof Hold hold) {
            return hold.call();
        }
        if (command instanceof Resume resume) {
            return resume.call();
        }
        if (command instanceof Hangup hangup) {
            return hangup.call();
        }
        if (command instanceof CompleteTransfer complete) {
            return complete.call();
        }
        if (command instanceof CancelConsult cancel) {
            return cancel.call();
        }
        return command instanceof ToSurvey survey ? survey.call() : "";
    }

    private static JsonObject target(JsonObject order, Target target) {
        return order.with("x_transferTarget", target.number())
                .with("x_caseId", target.caseId())
                .with("from", target.citizen());
    }
}
