package org.yihaotong.engine.lifecycle;

import static org.yihaotong.api.people.Role.AGENT;
import static org.yihaotong.api.people.Role.CALLBACK_CLERK;
import static org.yihaotong.api.people.Role.DISPATCHER;
import static org.yihaotong.api.people.Role.REMOTE_SEAT;
import static org.yihaotong.api.people.Role.SHIFT_LEADER;
import static org.yihaotong.api.people.Role.SUPERVISOR;
import static org.yihaotong.api.people.Role.UNIT_CLERK;
import static org.yihaotong.api.people.Role.UNIT_LEADER;
import static org.yihaotong.api.ticket.TicketState.CLOSED;
import static org.yihaotong.api.ticket.TicketState.DIRECT_CLOSED;
import static org.yihaotong.api.ticket.TicketState.HANDLING;
import static org.yihaotong.api.ticket.TicketState.IN_ARBITRATION;
import static org.yihaotong.api.ticket.TicketState.NOT_ACCEPTED;
import static org.yihaotong.api.ticket.TicketState.REDO;
import static org.yihaotong.api.ticket.TicketState.RETURN_IN_REVIEW;
import static org.yihaotong.api.ticket.TicketState.SUSPENDED;
import static org.yihaotong.api.ticket.TicketState.TO_ACKNOWLEDGE;
import static org.yihaotong.api.ticket.TicketState.TO_CALL_BACK;
import static org.yihaotong.api.ticket.TicketState.TO_DISPATCH;
import static org.yihaotong.api.ticket.TicketState.TO_REVIEW;
import static org.yihaotong.api.ticket.TicketState.TRANSFERRED;
import static org.yihaotong.api.ticket.TicketState.VOID;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.words.Words;

/** The table of the house: which command needs which role and which state of the ticket. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are made by Set.copyOf, which the checker cannot see
public enum Rule {
    DISPATCH(CentreCommand.Dispatch.class, roles(AGENT, DISPATCHER, SHIFT_LEADER), EnumSet.of(TO_DISPATCH)),
    HANDLE_DIRECTLY(
            CentreCommand.HandleDirectly.class, roles(AGENT, REMOTE_SEAT, SHIFT_LEADER), EnumSet.of(TO_DISPATCH)),
    REFUSE_ACCEPTANCE(
            CentreCommand.RefuseAcceptance.class, roles(AGENT, DISPATCHER, SHIFT_LEADER), EnumSet.of(TO_DISPATCH)),
    SEND_ANSWER(
            CentreCommand.SendAnswer.class,
            roles(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER, CALLBACK_CLERK),
            openOrAnswered()),
    TRANSFER_CALL(CentreCommand.TransferCall.class, roles(AGENT, REMOTE_SEAT, SHIFT_LEADER), EnumSet.of(TO_DISPATCH)),
    REDISPATCH(CentreCommand.Redispatch.class, roles(DISPATCHER, SHIFT_LEADER, SUPERVISOR), withUnits()),
    DECIDE_RETURN(CentreCommand.DecideReturn.class, roles(DISPATCHER, SUPERVISOR), open()),
    OPEN_ARBITRATION(CentreCommand.OpenArbitration.class, roles(DISPATCHER, SUPERVISOR), open()),
    ARBITRATE(CentreCommand.Arbitrate.class, roles(SUPERVISOR), open()),
    DECIDE_EXTENSION(CentreCommand.DecideExtension.class, roles(DISPATCHER, SUPERVISOR), open()),
    SUSPEND(CentreCommand.Suspend.class, roles(DISPATCHER, SUPERVISOR), EnumSet.of(TO_ACKNOWLEDGE, HANDLING, REDO)),
    RESUME(CentreCommand.Resume.class, roles(DISPATCHER, SUPERVISOR), EnumSet.of(SUSPENDED)),
    REVIEW_REPLY(CentreCommand.ReviewReply.class, roles(DISPATCHER, SUPERVISOR), EnumSet.of(TO_REVIEW)),
    CALL_BACK(CentreCommand.CallBack.class, roles(CALLBACK_CLERK, SUPERVISOR), EnumSet.of(TO_CALL_BACK)),
    SEND_CALLBACK_LINK(
            CentreCommand.SendCallbackLink.class, roles(CALLBACK_CLERK, SUPERVISOR), EnumSet.of(TO_CALL_BACK)),
    ORDER_FINAL_REPLY(CentreCommand.OrderFinalReply.class, roles(SUPERVISOR), EnumSet.of(TO_CALL_BACK)),
    CLOSE(CentreCommand.Close.class, roles(CALLBACK_CLERK, SUPERVISOR), EnumSet.of(TO_CALL_BACK)),
    REDO_AGAIN(CentreCommand.Redo.class, roles(CALLBACK_CLERK, SUPERVISOR), EnumSet.of(TO_CALL_BACK)),
    ARCHIVE(
            CentreCommand.Archive.class,
            roles(CALLBACK_CLERK, SUPERVISOR),
            EnumSet.of(CLOSED, DIRECT_CLOSED, NOT_ACCEPTED, TRANSFERRED)),
    URGE(CentreCommand.Urge.class, roles(AGENT, DISPATCHER, SHIFT_LEADER, SUPERVISOR), withUnits()),
    CALL_AGAIN(CentreCommand.CallAgain.class, roles(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER), open()),
    ISSUE_SUPERVISION(CentreCommand.IssueSupervision.class, roles(SUPERVISOR), withUnits()),
    CLOSE_SUPERVISION(CentreCommand.CloseSupervision.class, roles(SUPERVISOR), notArchived()),
    HOLD_CONFERENCE(CentreCommand.HoldConference.class, roles(DISPATCHER, SUPERVISOR), open()),
    ESCALATE(CentreCommand.Escalate.class, roles(SUPERVISOR), open()),
    CONFIRM_VOID(CentreCommand.ConfirmVoid.class, roles(SHIFT_LEADER, SUPERVISOR), open()),
    REJECT_VOID(CentreCommand.RejectVoid.class, roles(SHIFT_LEADER, SUPERVISOR), open()),
    PROPOSE_VOID(CentreCommand.ProposeVoid.class, roles(AGENT, DISPATCHER, SHIFT_LEADER, SUPERVISOR), open()),
    ACKNOWLEDGE(UnitCommand.Acknowledge.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    REPLY(UnitCommand.Reply.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    NOTE_CONTACT(UnitCommand.NoteContact.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    PASS_DOWN(UnitCommand.PassDown.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    TAKE_BACK(UnitCommand.TakeBack.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    ANSWER_SUPERVISION(UnitCommand.AnswerSupervision.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    REPORT_PROGRESS(UnitCommand.ReportProgress.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    REQUEST_EXTENSION(UnitCommand.RequestExtension.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    REQUEST_RETURN(UnitCommand.RequestReturn.class, roles(UNIT_CLERK, UNIT_LEADER), open()),
    REQUEST_ARBITRATION(UnitCommand.RequestArbitration.class, roles(UNIT_CLERK, UNIT_LEADER), open());

    /** Who may accept an appeal at all. */
    static final Set<Role> ACCEPTING = roles(AGENT, REMOTE_SEAT, SHIFT_LEADER, DISPATCHER);

    private final Class<? extends Command> command;
    private final Set<Role> roles;
    private final Set<TicketState> states;

    Rule(Class<? extends Command> command, Set<Role> roles, Set<TicketState> states) {
        this.command = command;
        this.roles = Set.copyOf(roles);
        this.states = Set.copyOf(states);
    }

    /** The rule for this command. */
    public static Rule of(Command command) {
        return Arrays.stream(values())
                .filter(r -> r.command == command.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for " + command.verb()));
    }

    /** Name of the command as programs write it. */
    public String verb() {
        return command.getSimpleName();
    }

    /** Whether this is a verb of units. */
    public boolean isUnits() {
        return UnitCommand.class.isAssignableFrom(command);
    }

    /** Whether the actor's roles and side allow it, in whatever state. */
    public boolean allows(Actor actor) {
        return actor.isUnit() == isUnits() && actor.roles().stream().anyMatch(roles::contains);
    }

    /** Whether the ticket's state allows it. */
    public boolean allows(TicketState state) {
        return states.contains(state);
    }

    void check(Actor actor, TicketState state) {
        if (!allows(actor)) {
            throw Words.refuse("role", Words.say("verb." + verb()));
        }
        if (!allows(state)) {
            throw Words.refuse("state", Words.name(state), Words.say("verb." + verb()));
        }
    }

    private static Set<Role> roles(Role... roles) {
        return EnumSet.copyOf(Arrays.asList(roles));
    }

    private static Set<TicketState> withUnits() {
        return EnumSet.of(TO_ACKNOWLEDGE, HANDLING, RETURN_IN_REVIEW, IN_ARBITRATION, SUSPENDED, REDO);
    }

    private static Set<TicketState> notArchived() {
        Set<TicketState> states = open();
        states.addAll(EnumSet.of(CLOSED, VOID));
        return states;
    }

    private static Set<TicketState> openOrAnswered() {
        Set<TicketState> states = open();
        states.add(DIRECT_CLOSED);
        return states;
    }

    private static Set<TicketState> open() {
        Set<TicketState> open = EnumSet.allOf(TicketState.class);
        open.removeIf(TicketState::isEnded);
        open.remove(TicketState.DRAFT);
        return open;
    }
}
