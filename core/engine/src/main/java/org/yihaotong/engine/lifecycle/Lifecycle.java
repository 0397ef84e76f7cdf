package org.yihaotong.engine.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.words.Words;

/** Ticket and command give a decision or a refusal. Pure: the same input always gives the same decision. */
public final class Lifecycle {

    private final DeadlinePolicy clocks;

    /** A life cycle whose clocks end when this policy says. */
    public Lifecycle(DeadlinePolicy clocks) {
        this.clocks = clocks;
    }

    /** 受理: an appeal becomes a ticket that waits for dispatch. The title never names the caller. */
    public Decision accept(String number, Appeal appeal, Context context) {
        if (context.actor().isUnit() || !context.actor().roles().stream().anyMatch(Rule.ACCEPTING::contains)) {
            throw Words.refuse("role", Words.say("verb.Accept"));
        }
        Ticket ticket = new Ticket(
                number,
                1,
                TicketState.TO_DISPATCH,
                appeal,
                1,
                context.now(),
                context.actor().login(),
                List.of(),
                Optional.of(clocks.due(ClockKind.DISPATCH, appeal, "", context.now())),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
        Happening accepted = new Happening(
                EventKind.ACCEPTED,
                Optional.empty(),
                TicketState.DRAFT,
                TicketState.TO_DISPATCH,
                Map.of(
                        "type",
                        appeal.type().name(),
                        "urgency",
                        appeal.urgency().name(),
                        "channel",
                        appeal.channel().name(),
                        "title",
                        appeal.title()));
        return new Decision(ticket, List.of(accepted), List.of(), List.of());
    }

    /** Decides a command. */
    public Decision decide(Ticket ticket, Command command, Context context) {
        Rule.of(command).check(context.actor(), ticket.state());
        Move move = new Move(ticket, context, clocks);
        if (command instanceof UnitCommand unit) {
            UnitSteps.take(move, unit);
        } else {
            centre(move, (CentreCommand) command);
        }
        return move.done();
    }

    private static void centre(Move move, CentreCommand command) {
        if (command instanceof CentreCommand.Dispatch c) {
            Dispatching.dispatch(move, c);
        } else if (command instanceof CentreCommand.HandleDirectly c) {
            Ending.handleDirectly(move, c);
        } else if (command instanceof CentreCommand.RefuseAcceptance c) {
            Ending.refuseAcceptance(move, c);
        } else if (command instanceof CentreCommand.TransferCall c) {
            Ending.transfer(move, c);
        } else if (command instanceof CentreCommand.DecideReturn c) {
            Requests.decideReturn(move, c);
        } else if (command instanceof CentreCommand.DecideExtension c) {
            Requests.decideExtension(move, c);
        } else if (command instanceof CentreCommand.Urge c) {
            Dispatching.urge(move, c);
        } else if (command instanceof CentreCommand.ReviewReply c) {
            Evaluation.review(move, c);
        } else if (command instanceof CentreCommand.CallBack c) {
            Evaluation.callBack(move, c);
        } else if (command instanceof CentreCommand.Redo c) {
            Evaluation.redo(move, c);
        } else if (command instanceof CentreCommand.Close c) {
            Ending.close(move, c);
        } else if (command instanceof CentreCommand.Archive) {
            Ending.archive(move);
        } else if (command instanceof CentreCommand.ProposeVoid c) {
            Voiding.propose(move, c);
        } else if (command instanceof CentreCommand.ConfirmVoid) {
            Voiding.confirm(move);
        } else if (command instanceof CentreCommand.RejectVoid c) {
            Voiding.reject(move, c);
        } else {
            throw new IllegalStateException("no step for " + command.verb());
        }
    }

    /** Notes something that moves nothing, such as an unmasking; also on an archived ticket. */
    public Decision note(Ticket ticket, EventKind kind, Map<String, String> detail, Context context) {
        Move move = new Move(ticket, context, clocks);
        move.happened(kind, context.actor().unit(), detail);
        return move.done();
    }

    /** What this actor may do with the ticket now, the likely thing first. */
    public List<Action> actions(Ticket ticket, Context context) {
        List<Action> actions = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (rule.allows(context.actor()) && rule.allows(ticket.state())) {
                actions.addAll(Possibility.of(rule, ticket, context));
            }
        }
        actions.sort(Comparator.comparing((Action a) -> !a.likely()));
        return List.copyOf(actions);
    }
}
