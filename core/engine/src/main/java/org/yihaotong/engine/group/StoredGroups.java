package org.yihaotong.engine.group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupAction;
import org.yihaotong.api.group.GroupCount;
import org.yihaotong.api.group.GroupDesk;
import org.yihaotong.api.group.GroupOutcome;
import org.yihaotong.api.group.GroupView;
import org.yihaotong.api.group.Hint;
import org.yihaotong.api.group.MemberResult;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.GroupReply;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.words.Words;

/** The desk for tickets about the same matter, on stored tickets and groups. */
@Component(service = GroupDesk.class)
public final class StoredGroups implements GroupDesk {

    private static final int MOST = 500;

    private final GroupStore groups;
    private final FanOut fanOut;
    private final TicketMover mover;
    private final GroupBell bell;
    private final Hints hints;
    private final Lifecycle lifecycle;
    private final Joining.Tools tools;

    @Activate
    public StoredGroups(
            @Reference GroupStore groups,
            @Reference FanOut fanOut,
            @Reference TicketMover mover,
            @Reference GroupNumbers numbers,
            @Reference GroupBell bell,
            @Reference Hints hints,
            @Reference Lifecycle lifecycle) {
        this.groups = groups;
        this.fanOut = fanOut;
        this.mover = mover;
        this.bell = bell;
        this.hints = hints;
        this.lifecycle = lifecycle;
        this.tools = new Joining.Tools(fanOut, groups, mover, lifecycle, numbers);
    }

    @Override
    public GroupOutcome join(Actor actor, String to, List<String> tickets) {
        Duties.JOIN.check(actor);
        Set<String> wanted = new LinkedHashSet<>(tickets);
        new Fields()
                .size("tickets", tickets, 1, MOST)
                .that(!wanted.contains(to), "tickets", "self", Words.say("field.group-self"))
                .done();
        Joining joining = new Joining(tools, to, fanOut.context(actor));
        List<MemberResult> rows = wanted.stream().map(joining::row).toList();
        bell.ring();
        return new GroupOutcome(
                joining.group(),
                rows,
                joining.group().map(g -> waiting(g.number())).orElse(0L));
    }

    @Override
    public void leave(Actor actor, String group, String ticket, String reason) {
        Duties.LEAVE.check(actor);
        find(group);
        StoredTicket member = fanOut.stored(ticket);
        if (member.ticket().group().filter(group::equals).isEmpty()) {
            throw Words.refuse("group-none", ticket);
        }
        String why = reason == null ? "" : reason.strip();
        mover.commit(lifecycle.leave(member.ticket(), why, fanOut.context(actor)), member, actor.login());
        fanOut.rest(group);
    }

    @Override
    public GroupOutcome answer(Actor actor, String group, AnswerResult result, String text) {
        Duties.ANSWER.check(actor);
        String said = text == null ? "" : text.strip();
        new Fields().present("result", result).text("text", said, 1, 4000).done();
        Group before = find(group);
        Context context = fanOut.context(actor);
        Answer answer = new Answer(result, said, actor.name(), false, context.now());
        List<String> members = groups.waiting(group, "", MOST);
        List<MemberResult> rows = new ArrayList<>(promise(before, answer, context));
        rows.addAll(fanOut.answer(group, members, actor));
        bell.ring();
        return new GroupOutcome(Optional.of(find(group)), rows, waiting(group));
    }

    /** Once this is committed, everybody gets the answer, whatever becomes of this call. */
    private List<MemberResult> promise(Group before, Answer answer, Context context) {
        Group after = before.answered(answer);
        StoredTicket head = fanOut.stored(before.head());
        if (isUnhandled(before, head.ticket())) {
            GroupReply reply = new GroupReply(answer, Optional.empty(), answer.handler());
            mover.commit(
                    lifecycle.answerFromGroup(head.ticket(), reply, context),
                    head,
                    context.actor().login(),
                    change -> groups.commit(change, after));
            return List.of(MemberResult.done(before.head()));
        }
        if (waiting(before.number()) == 0) {
            throw Words.refuse("group-nobody-waits");
        }
        groups.save(after);
        return List.of();
    }

    private static boolean isUnhandled(Group group, Ticket head) {
        return head.state() == TicketState.TO_DISPATCH
                && head.group().filter(group.number()::equals).isPresent();
    }

    private long waiting(String group) {
        return groups.count(group).states().getOrDefault(TicketState.JOINED, 0L);
    }

    @Override
    public GroupView read(Actor actor, String number) {
        Duties.READ.check(actor);
        Group group = find(number);
        Ticket head = fanOut.head(group);
        GroupCount count = groups.count(number);
        boolean somebody = count.states().getOrDefault(TicketState.JOINED, 0L) > 0;
        List<GroupAction> actions = new ArrayList<>();
        if (Duties.ANSWER.allows(actor) && (somebody || isUnhandled(group, head))) {
            actions.add(GroupAction.ANSWER);
        }
        if (Duties.JOIN.allows(actor)) {
            actions.add(GroupAction.JOIN);
        }
        if (Duties.LEAVE.allows(actor) && somebody) {
            actions.add(GroupAction.LEAVE);
        }
        return new GroupView(group, summary(head), count, actions);
    }

    /** The row of a list; the title names nobody since its acceptance. */
    private static TicketSummary summary(Ticket t) {
        return new TicketSummary(
                t.number(),
                t.version(),
                t.state(),
                t.appeal().type(),
                t.appeal().urgency(),
                t.appeal().title(),
                t.lead().map(r -> r.unit()),
                t.nextDeadline(),
                t.round(),
                t.appeal().confidential(),
                t.acceptedAt(),
                t.group(),
                t.oversight().level(),
                t.oversight().difficultCase().isPresent());
    }

    @Override
    public Page<TicketSummary> members(
            Actor actor, String group, Set<TicketState> states, Optional<String> cursor, int limit) {
        Duties.READ.check(actor);
        checkLimit(limit);
        return groups.members(find(group).number(), states, cursor, limit);
    }

    @Override
    public Page<Group> list(Actor actor, boolean waiting, Optional<String> cursor, int limit) {
        Duties.READ.check(actor);
        checkLimit(limit);
        return groups.list(waiting, cursor, limit);
    }

    private static void checkLimit(int limit) {
        new Fields()
                .that(limit >= 1 && limit <= 200, "limit", "range", Words.say("field.limit"))
                .done();
    }

    @Override
    public List<Hint> hints(Actor actor, Appeal appeal) {
        Duties.HINTS.check(actor);
        return hints.of(appeal, Optional.empty(), fanOut.context(actor).now());
    }

    @Override
    public List<Hint> hintsFor(Actor actor, String ticket) {
        Duties.HINTS.check(actor);
        Ticket self = fanOut.stored(ticket).ticket();
        return hints.of(self.appeal(), Optional.of(self), fanOut.context(actor).now());
    }

    private Group find(String number) {
        return groups.find(number).orElseThrow(() -> new NotFoundException(Words.say("missing.group", number)));
    }
}
