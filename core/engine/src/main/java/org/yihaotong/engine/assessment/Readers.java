package org.yihaotong.engine.assessment;

import static org.yihaotong.api.people.Role.ADMINISTRATOR;
import static org.yihaotong.api.people.Role.AUDITOR;
import static org.yihaotong.api.people.Role.CITY_LEADER;
import static org.yihaotong.api.people.Role.SHIFT_LEADER;
import static org.yihaotong.api.people.Role.SUPERVISOR;
import static org.yihaotong.api.people.Role.UNIT_CLERK;
import static org.yihaotong.api.people.Role.UNIT_LEADER;

import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.words.Words;

/** Who may see and do what in the assessment. */
public final class Readers {

    private Readers() {}

    /** Whether the actor sees every unit's figures. */
    public static boolean seesAll(Actor actor) {
        return !actor.isUnit() && actor.isOneOf(CITY_LEADER, SUPERVISOR, SHIFT_LEADER, AUDITOR);
    }

    /** Refuses whoever sees no figures at all. */
    public static void check(Actor actor) {
        boolean ofUnit = actor.unit().isPresent() && actor.isOneOf(UNIT_CLERK, UNIT_LEADER);
        if (!seesAll(actor) && !ofUnit) {
            throw Words.refuse("role", Words.say("verb.ReadAssessment"));
        }
    }

    static void checkEditor(Actor actor) {
        demand(actor, "verb.EditIndicators", SUPERVISOR, ADMINISTRATOR);
    }

    /** Refuses whoever holds none of these roles of the centre. */
    public static void demand(Actor actor, String verb, Role... roles) {
        if (actor.isUnit() || !actor.isOneOf(roles)) {
            throw Words.refuse("role", Words.say(verb));
        }
    }
}
