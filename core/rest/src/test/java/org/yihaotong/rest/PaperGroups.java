package org.yihaotong.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupAction;
import org.yihaotong.api.group.GroupCount;
import org.yihaotong.api.group.GroupDesk;
import org.yihaotong.api.group.GroupOutcome;
import org.yihaotong.api.group.GroupView;
import org.yihaotong.api.group.Hint;
import org.yihaotong.api.group.MemberResult;
import org.yihaotong.api.group.MemberResult.Outcome;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;

/** One group on paper. */
final class PaperGroups implements GroupDesk {

    static final String NUMBER = "TB20261122-0001";

    final List<String> done = new ArrayList<>();

    private static Group group() {
        return Group.opened(NUMBER, "停水", PaperTickets.NUMBER, Centre.NOW, "agent1")
                .answered(new Answer(AnswerResult.EXPLAINED, "正在抢修", "", false, Centre.NOW));
    }

    @Override
    public GroupOutcome join(Actor actor, String to, List<String> tickets) {
        if (tickets.isEmpty()) {
            throw new InvalidInputException("tickets", "size", "须有 1 至 500 项");
        }
        done.add("join " + to + " " + tickets);
        return new GroupOutcome(
                Optional.of(group()),
                List.of(
                        MemberResult.done(tickets.get(0)),
                        new MemberResult("YC20261122-000009", Outcome.REFUSED, "工单处于“已结案”")),
                1);
    }

    @Override
    public void leave(Actor actor, String group, String ticket, String reason) {
        done.add("leave " + group + " " + ticket + " " + reason);
    }

    @Override
    public GroupOutcome answer(Actor actor, String group, AnswerResult result, String text) {
        if (actor.isUnit()) {
            throw new RefusedException("role", "承办单位不能做这件事");
        }
        done.add("answer " + group + " " + result + " " + text);
        return new GroupOutcome(Optional.of(group()), List.of(MemberResult.done(PaperTickets.NUMBER)), 0);
    }

    @Override
    public GroupView read(Actor actor, String group) {
        if (!group.equals(NUMBER)) {
            throw new NotFoundException("没有并单组 " + group);
        }
        return new GroupView(
                group(),
                PaperTickets.row("停水"),
                new GroupCount(Map.of(TicketState.JOINED, 2L), 3, 1, 1),
                List.of(GroupAction.ANSWER));
    }

    @Override
    public Page<TicketSummary> members(
            Actor actor, String group, Set<TicketState> states, Optional<String> cursor, int limit) {
        done.add("members " + states + " " + limit);
        return new Page<>(List.of(PaperTickets.row("停水")), Optional.empty());
    }

    @Override
    public Page<Group> list(Actor actor, boolean waiting, Optional<String> cursor, int limit) {
        done.add("list " + waiting + " " + limit);
        return new Page<>(List.of(group()), Optional.empty());
    }

    @Override
    public List<Hint> hints(Actor actor, Appeal appeal) {
        return List.of(new Hint(
                PaperTickets.NUMBER,
                "停水",
                TicketState.HANDLING,
                Centre.NOW,
                Optional.of("water"),
                Optional.of(NUMBER),
                80,
                List.of("文字相似 80%"),
                Hint.Offer.JOIN));
    }

    @Override
    public List<Hint> hintsFor(Actor actor, String ticket) {
        return hints(actor, null);
    }
}
