package org.yihaotong.engine.telephony;

import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.engine.words.Words;

/** Who sees which calls, and how much of the citizen in them. */
final class CallSight {

    private CallSight() {}

    /** Whether the call rang, or was talked, at the actor's seat. */
    static boolean isOwn(Actor actor, Call call) {
        return call.legs().stream().anyMatch(leg -> leg.agent().equals(actor.login()));
    }

    /** The call as the actor sees it; a unit's people only see calls that rang at their own seats. */
    static Call of(Actor actor, Call call) {
        if (isOwn(actor, call) || (actor.isOneOf(Role.SUPERVISOR, Role.SHIFT_LEADER) && !actor.isUnit())) {
            return call;
        }
        if (actor.isUnit()) {
            throw new NotFoundException(Words.say("missing.call"));
        }
        return call.showing(masked(call.citizen()));
    }

    static String masked(String number) {
        return new Caller("", number).masked().phone();
    }

    /** Only the centre's people, and of them those who have to do with calls. */
    static void checkCentre(Actor actor) {
        if (actor.isUnit()
                || !actor.isOneOf(
                        Role.AGENT,
                        Role.SHIFT_LEADER,
                        Role.CALLBACK_CLERK,
                        Role.SUPERVISOR,
                        Role.DISPATCHER,
                        Role.QUALITY_INSPECTOR,
                        Role.CITY_LEADER,
                        Role.ADMINISTRATOR,
                        Role.AUDITOR)) {
            throw refuse("ReadPhone");
        }
    }

    static RuntimeException refuse(String verb) {
        return Words.refuse("role", Words.say("verb." + verb));
    }
}
