package org.yihaotong.engine.group;

import java.util.Optional;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.MemberResult;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.GroupReply;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.words.Words;

/** One action that joins tickets to one target; a group is opened only when the first ticket may really join it. */
final class Joining {

    private final FanOut fanOut;
    private final GroupStore groups;
    private final TicketMover mover;
    private final Lifecycle lifecycle;
    private final GroupNumbers numbers;
    private final String to;
    private final Context context;
    private Optional<Group> group;

    Joining(Tools tools, String to, Context context) {
        this.fanOut = tools.fanOut();
        this.groups = tools.groups();
        this.mover = tools.mover();
        this.lifecycle = tools.lifecycle();
        this.numbers = tools.numbers();
        this.to = to;
        this.context = context;
        this.group = find();
        if (group.isEmpty()) {
            lifecycle.lead(fanOut.stored(to).ticket(), to, context);
        }
    }

    /** What joining needs. */
    record Tools(FanOut fanOut, GroupStore groups, TicketMover mover, Lifecycle lifecycle, GroupNumbers numbers) {}

    /** The group as this action knows it; empty as long as it is not opened. */
    Optional<Group> group() {
        return group;
    }

    private Optional<Group> find() {
        if (to.startsWith("TB")) {
            return Optional.of(
                    groups.find(to).orElseThrow(() -> new NotFoundException(Words.say("missing.group", to))));
        }
        return fanOut.stored(to).ticket().group().flatMap(groups::find);
    }

    MemberResult row(String ticket) {
        return Rows.row(ticket, () -> {
            try {
                join(fanOut.stored(ticket));
            } catch (StaleVersionException e) {
                group = find();
                throw e;
            }
        });
    }

    private void join(StoredTicket member) {
        lifecycle.join(member.ticket(), to, Optional.empty(), context);
        Group target = group.orElseGet(this::open);
        group = Optional.of(target);
        var head = fanOut.head(target);
        Optional<GroupReply> reply = Replies.of(target, head);
        if (reply.isPresent()) {
            mover.commit(
                    lifecycle.join(member.ticket(), target.number(), reply, context),
                    member,
                    context.actor().login());
        } else if (Replies.isLost(target, head)) {
            write(
                    member,
                    target.ledBy(
                            member.ticket().number(), member.ticket().appeal().title()),
                    true);
        } else {
            write(member, target.waiting(true), false);
        }
    }

    private void write(StoredTicket member, Group next, boolean leads) {
        mover.commit(
                leads
                        ? lifecycle.lead(member.ticket(), next.number(), context)
                        : lifecycle.join(member.ticket(), next.number(), Optional.empty(), context),
                member,
                context.actor().login(),
                change -> groups.commit(change, next));
        group = Optional.of(next);
    }

    /** The target becomes the head of a new group. */
    private Group open() {
        StoredTicket head = fanOut.stored(to);
        Group opened = Group.opened(
                numbers.next(context.now()),
                head.ticket().appeal().title(),
                to,
                context.now(),
                context.actor().login());
        mover.commit(
                lifecycle.lead(head.ticket(), opened.number(), context),
                head,
                context.actor().login(),
                change -> groups.commit(change, opened));
        return opened;
    }
}
