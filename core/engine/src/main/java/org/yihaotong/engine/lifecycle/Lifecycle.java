package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yihaotong.api.citizen.Rating;
import org.yihaotong.api.people.Actor;
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

/**
 * Ticket and command give a decision or a refusal. Pure: the same input and the same rules always give the same decision.
 */
@Component(service = Lifecycle.class)
public final class Lifecycle {

    /** Detail of {@code SUPPLEMENTED}: the ids of the files that came with the words, with blanks between. */
    public static final String FILES = "files";

    private final DeadlinePolicy clocks;
    private final LifeRules rules;

    /** A life cycle whose clocks end when this policy says, by the numbers and lists of these rules. */
    @Activate
    public Lifecycle(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) DeadlinePolicy clocks, @Reference LifeRules rules) {
        this.clocks = clocks;
        this.rules = rules;
    }

    /**
     * 受理: an appeal becomes a ticket that waits for dispatch. The title never names the caller.
     *
     * @param app what sent it, if a program did; else empty
     */
    public Decision accept(String number, Appeal appeal, String app, Context context) {
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
                beginning(appeal, app));
        return new Decision(ticket, List.of(accepted), List.of(), List.of());
    }

    private static Map<String, String> beginning(Appeal appeal, String app) {
        Map<String, String> detail = new HashMap<>(Map.of(
                "type", appeal.type().name(),
                "urgency", appeal.urgency().name(),
                "channel", appeal.channel().name(),
                "title", appeal.title()));
        if (!app.isEmpty()) {
            detail.put("app", app);
        }
        return detail;
    }

    /** Decides a command. */
    public Decision decide(Ticket ticket, Command command, Context context) {
        Rule.of(command).check(context.actor(), ticket.state());
        Move move = new Move(ticket, context, clocks, rules);
        Waking.noteOverdue(move);
        if (command instanceof UnitCommand unit) {
            UnitSteps.take(move, unit);
        } else {
            CentreSteps.take(move, (CentreCommand) command);
        }
        return watched(move);
    }

    /** Whether the move made it a difficult case, or a matter for supervision. */
    private static Decision watched(Move move) {
        Difficulties.watch(move);
        AutomaticSupervision.watch(move);
        return move.done();
    }

    /** What happens by itself at this moment; empty if no clock has run out. */
    public Optional<Decision> wake(Ticket ticket, Instant now) {
        Move move = new Move(ticket, Context.of(Actor.CENTRE, Set.of(), now), clocks, rules);
        if (ticket.state().isEnded()) {
            return Optional.empty();
        }
        Waking.wake(move);
        return move.isQuiet() ? Optional.empty() : Optional.of(watched(move));
    }

    /**
     * 回访 by the citizen, who came by a link.
     *
     * @param closes whether a good word closes the ticket
     */
    public Decision callBackByCitizen(Ticket ticket, Rating rating, boolean closes, Instant now) {
        Move move = new Move(ticket, Context.of(Actor.CITIZEN, Set.of(), now), clocks, rules);
        CitizenSteps.rate(move, rating, closes);
        return move.done();
    }

    /** 补充: words that come later by a channel, and the files that came with them, by their ids. */
    public Decision supplement(Ticket ticket, String text, List<String> files, Context context) {
        Move move = new Move(ticket, context, clocks, rules);
        CitizenSteps.supplement(move, text, files);
        return move.done();
    }

    /** 回访链接, sent by the centre itself after the last attempt by telephone. */
    public Decision sendLink(Ticket ticket, Instant now) {
        Move move = new Move(ticket, Context.of(Actor.CENTRE, Set.of(), now), clocks, rules);
        CitizenSteps.sendLink(move);
        return move.done();
    }

    /** 复查重开: the unit's own inspection found its answer wrong, so that it works on. */
    public Decision reopen(Ticket ticket, int referral, String text, Context context) {
        Move move = new Move(ticket, context, clocks, rules);
        Replying.takeBack(move, referral, text);
        Waking.noteOverdue(move);
        return watched(move);
    }

    /** Notes something that moves nothing, such as an unmasking; also on an archived ticket. */
    public Decision note(Ticket ticket, EventKind kind, Map<String, String> detail, Context context) {
        Move move = new Move(ticket, context, clocks, rules);
        move.happened(kind, context.actor().unit(), detail);
        return move.done();
    }

    /** What this actor may do with the ticket now, the likely thing first. */
    public List<Action> actions(Ticket ticket, Context context) {
        List<Action> actions = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (rule.allows(context.actor()) && rule.allows(ticket.state())) {
                actions.addAll(Possibility.of(rule, ticket, context, rules.handling()));
            }
        }
        actions.sort(Comparator.comparing((Action a) -> !a.likely()));
        return List.copyOf(actions);
    }

    /** 并单: the ticket is the one of its group that is really handled. */
    public Decision lead(Ticket ticket, String group, Context context) {
        Move move = new Move(ticket, context, clocks, rules);
        SameMatter.lead(move, group);
        return move.done();
    }

    /** 并单: the ticket waits for its group's answer, or has it at once. */
    public Decision join(Ticket ticket, String group, Optional<GroupReply> reply, Context context) {
        Move move = new Move(ticket, context, clocks, rules);
        SameMatter.join(move, group, reply);
        return move.done();
    }

    /** 拆单: the ticket waits for dispatch again. */
    public Decision leave(Ticket ticket, String reason, Context context) {
        Move move = new Move(ticket, context, clocks, rules);
        SameMatter.leave(move, reason);
        return move.done();
    }

    /** 并单答复: the ticket gets what its whole group is answered. */
    public Decision answerFromGroup(Ticket ticket, GroupReply reply, Context context) {
        Move move = new Move(ticket, context, clocks, rules);
        SameMatter.answer(move, reply);
        return move.done();
    }
}
