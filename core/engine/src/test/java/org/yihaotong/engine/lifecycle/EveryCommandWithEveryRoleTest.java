package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.api.people.Role.AGENT;
import static org.yihaotong.api.people.Role.CALLBACK_CLERK;
import static org.yihaotong.api.people.Role.DISPATCHER;
import static org.yihaotong.api.people.Role.REMOTE_SEAT;
import static org.yihaotong.api.people.Role.SHIFT_LEADER;
import static org.yihaotong.api.people.Role.SUPERVISOR;
import static org.yihaotong.api.people.Role.UNIT_CLERK;
import static org.yihaotong.api.people.Role.UNIT_LEADER;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.UnitCommand;

/** The table of duties, written down a second time: whoever changes the one has to change the other. */
public class EveryCommandWithEveryRoleTest {

    private static final Map<Rule, Set<Role>> DUTIES = new EnumMap<>(Rule.class);

    static {
        DUTIES.put(Rule.DISPATCH, EnumSet.of(AGENT, DISPATCHER, SHIFT_LEADER));
        DUTIES.put(Rule.HANDLE_DIRECTLY, EnumSet.of(AGENT, REMOTE_SEAT, SHIFT_LEADER));
        DUTIES.put(Rule.REFUSE_ACCEPTANCE, EnumSet.of(AGENT, DISPATCHER, SHIFT_LEADER));
        DUTIES.put(Rule.TRANSFER_CALL, EnumSet.of(AGENT, REMOTE_SEAT, SHIFT_LEADER));
        DUTIES.put(Rule.SEND_ANSWER, EnumSet.of(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER, CALLBACK_CLERK));
        DUTIES.put(Rule.DECIDE_RETURN, EnumSet.of(DISPATCHER, SUPERVISOR));
        DUTIES.put(Rule.DECIDE_EXTENSION, EnumSet.of(DISPATCHER, SUPERVISOR));
        DUTIES.put(Rule.REVIEW_REPLY, EnumSet.of(DISPATCHER, SUPERVISOR));
        DUTIES.put(Rule.CALL_BACK, EnumSet.of(CALLBACK_CLERK, SUPERVISOR));
        DUTIES.put(Rule.CLOSE, EnumSet.of(CALLBACK_CLERK, SUPERVISOR));
        DUTIES.put(Rule.REDO_AGAIN, EnumSet.of(CALLBACK_CLERK, SUPERVISOR));
        DUTIES.put(Rule.ARCHIVE, EnumSet.of(CALLBACK_CLERK, SUPERVISOR));
        DUTIES.put(Rule.URGE, EnumSet.of(AGENT, DISPATCHER, SHIFT_LEADER, SUPERVISOR));
        DUTIES.put(Rule.CONFIRM_VOID, EnumSet.of(SHIFT_LEADER, SUPERVISOR));
        DUTIES.put(Rule.REJECT_VOID, EnumSet.of(SHIFT_LEADER, SUPERVISOR));
        DUTIES.put(Rule.PROPOSE_VOID, EnumSet.of(AGENT, DISPATCHER, SHIFT_LEADER, SUPERVISOR));
        DUTIES.put(Rule.REDISPATCH, EnumSet.of(DISPATCHER, SHIFT_LEADER, SUPERVISOR));
        DUTIES.put(Rule.OPEN_ARBITRATION, EnumSet.of(DISPATCHER, SUPERVISOR));
        DUTIES.put(Rule.ARBITRATE, EnumSet.of(SUPERVISOR));
        DUTIES.put(Rule.SUSPEND, EnumSet.of(DISPATCHER, SUPERVISOR));
        DUTIES.put(Rule.RESUME, EnumSet.of(DISPATCHER, SUPERVISOR));
        DUTIES.put(Rule.SEND_CALLBACK_LINK, EnumSet.of(CALLBACK_CLERK, SUPERVISOR));
        DUTIES.put(Rule.ORDER_FINAL_REPLY, EnumSet.of(SUPERVISOR));
        DUTIES.put(Rule.CALL_AGAIN, EnumSet.of(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER));
        DUTIES.put(Rule.ISSUE_SUPERVISION, EnumSet.of(SUPERVISOR));
        DUTIES.put(Rule.CLOSE_SUPERVISION, EnumSet.of(SUPERVISOR));
        DUTIES.put(Rule.HOLD_CONFERENCE, EnumSet.of(DISPATCHER, SUPERVISOR));
        DUTIES.put(Rule.ESCALATE, EnumSet.of(SUPERVISOR));
        for (Rule rule : Rule.values()) {
            if (rule.isUnits()) {
                DUTIES.put(rule, EnumSet.of(UNIT_CLERK, UNIT_LEADER));
            }
        }
    }

    @Test
    public void everyCommandHasARuleAndADuty() {
        int commands =
                CentreCommand.class.getPermittedSubclasses().length + UnitCommand.class.getPermittedSubclasses().length;

        assertEquals(commands, Rule.values().length);
        assertEquals(EnumSet.allOf(Rule.class), DUTIES.keySet());
    }

    @Test
    public void aRoleMayDoWhatItsDutyIsAndNothingElse() {
        for (Rule rule : Rule.values()) {
            for (Role role : Role.values()) {
                Actor actor = role.isUnitRole()
                        ? Actor.ofUnit("person", "某人", "water", role)
                        : Actor.centre("person", "某人", role);
                boolean allowed = DUTIES.get(rule).contains(role);

                assertEquals(rule + " by " + role, allowed, succeeds(rule, actor));
            }
        }
    }

    @Test
    public void aUnitNeverDoesTheCentresWorkEvenIfSomebodyGivesItTheRoles() {
        Actor greedy = Actor.ofUnit("greedy", "某人", "water", Role.values());

        for (Rule rule : Rule.values()) {
            assertEquals(rule.name(), rule.isUnits(), succeeds(rule, greedy));
        }
    }

    @Test
    public void whoHasNoRoleDoesNothing() {
        Actor nobody = Actor.centre("nobody", "某人");

        for (Rule rule : Rule.values()) {
            assertFalse(rule.name(), succeeds(rule, nobody));
        }
    }

    @Test
    public void anotherUnitCannotTouchTheReferral() {
        for (Rule rule : Rule.values()) {
            if (rule.isUnits()) {
                RefusedException refused = assertThrows(
                        rule.name(),
                        RefusedException.class,
                        () -> Samples.move(Samples.fitFor(rule), Samples.ROADS, Samples.command(rule)));
                assertEquals("not-your-referral", refused.code());
            }
        }
    }

    @Test
    public void whatIsOfferedIsWhatSucceeds() {
        for (Rule rule : Rule.values()) {
            for (Role role : DUTIES.get(rule)) {
                Actor actor = role.isUnitRole()
                        ? Actor.ofUnit("person", "某人", "water", role)
                        : Actor.centre("person", "某人", role);
                Ticket ticket = Samples.fitFor(rule);

                boolean offered = Samples.LIFECYCLE.actions(ticket, Samples.as(actor)).stream()
                        .anyMatch(a -> a.verb().equals(rule.verb()));

                assertTrue(rule + " by " + role, offered);
            }
        }
    }

    @Test
    public void acceptanceIsTheCentresOwn() {
        for (Role role : Role.values()) {
            Actor actor = role.isUnitRole()
                    ? Actor.ofUnit("person", "某人", "water", role)
                    : Actor.centre("person", "某人", role);
            boolean allowed =
                    EnumSet.of(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER).contains(role);

            assertEquals(role.name(), allowed, accepts(actor));
        }
    }

    private static boolean accepts(Actor actor) {
        try {
            Samples.LIFECYCLE.accept(Samples.NUMBER, Samples.appeal(), "", Samples.as(actor));
            return true;
        } catch (RefusedException e) {
            assertEquals("role", e.code());
            return false;
        }
    }

    private static boolean succeeds(Rule rule, Actor actor) {
        Ticket ticket = Samples.fitFor(rule);
        Command command = Samples.command(rule);
        try {
            Ticket moved = Samples.move(ticket, actor, command);
            assertEquals(ticket.version() + 1, moved.version());
            return true;
        } catch (RefusedException e) {
            assertEquals(rule + ": " + e.getMessage(), "role", e.code());
            return false;
        }
    }
}
