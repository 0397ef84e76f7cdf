package org.yihaotong.shell;

import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;

/** Who acts at the shell: never more roles than the command needs. */
final class Operator {

    private static final String LOGIN = "shell";
    private static final String NAME = "运维终端";

    private Operator() {}

    /** Looks at tickets, masked, and verifies chains. */
    static Actor reading() {
        return as(Role.AUDITOR);
    }

    /** Looks after lines and deliveries. */
    static Actor connecting() {
        return as(Role.INTEGRATOR);
    }

    /** Changes the files of switches. */
    static Actor administering() {
        return as(Role.ADMINISTRATOR);
    }

    /** Takes appeals from a file. */
    static Actor importing() {
        return as(Role.AGENT);
    }

    /** Sends imported tickets to the units of the catalogue. */
    static Actor dispatching() {
        return as(Role.AGENT, Role.DISPATCHER);
    }

    private static Actor as(Role... roles) {
        return Actor.centre(LOGIN, NAME, roles);
    }
}
