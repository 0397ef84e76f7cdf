package org.yihaotong.engine.group;

import static org.yihaotong.api.people.Role.AGENT;
import static org.yihaotong.api.people.Role.AUDITOR;
import static org.yihaotong.api.people.Role.CALLBACK_CLERK;
import static org.yihaotong.api.people.Role.CITY_LEADER;
import static org.yihaotong.api.people.Role.DISPATCHER;
import static org.yihaotong.api.people.Role.QUALITY_INSPECTOR;
import static org.yihaotong.api.people.Role.REMOTE_SEAT;
import static org.yihaotong.api.people.Role.SHIFT_LEADER;
import static org.yihaotong.api.people.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.words.Words;

/** Who may do what with groups; units never see one. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are made by Set.copyOf, which the checker cannot see
enum Duties {
    JOIN("Join", EnumSet.of(AGENT, DISPATCHER, SHIFT_LEADER, SUPERVISOR)),
    LEAVE("Leave", EnumSet.of(AGENT, DISPATCHER, SHIFT_LEADER, SUPERVISOR)),
    ANSWER("AnswerGroup", EnumSet.of(DISPATCHER, SHIFT_LEADER, SUPERVISOR)),
    HINTS("ReadHints", EnumSet.of(AGENT, REMOTE_SEAT, DISPATCHER, SHIFT_LEADER, SUPERVISOR)),
    READ(
            "ReadGroup",
            EnumSet.of(
                    AGENT,
                    REMOTE_SEAT,
                    SHIFT_LEADER,
                    DISPATCHER,
                    SUPERVISOR,
                    CALLBACK_CLERK,
                    QUALITY_INSPECTOR,
                    CITY_LEADER,
                    AUDITOR));

    private final String verb;
    private final Set<Role> roles;

    Duties(String verb, Set<Role> roles) {
        this.verb = verb;
        this.roles = Set.copyOf(roles);
    }

    boolean allows(Actor actor) {
        return !actor.isUnit() && actor.roles().stream().anyMatch(roles::contains);
    }

    void check(Actor actor) {
        if (!allows(actor)) {
            throw Words.refuse("role", Words.say("verb." + verb));
        }
    }
}
