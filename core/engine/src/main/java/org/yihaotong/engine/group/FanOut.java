package org.yihaotong.engine.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.MemberResult;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.GroupReply;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.words.Words;

/** Gives waiting members what they wait for, one transaction each; may stop anywhere, and never does anything twice. */
@Component(service = FanOut.class)
public final class FanOut {

    private static final int BATCH = 100;

    private final TicketStore tickets;
    private final GroupStore groups;
    private final TicketMover mover;
    private final Lifecycle lifecycle;

    @Activate
    public FanOut(
            @Reference TicketStore tickets,
            @Reference GroupStore groups,
            @Reference TicketMover mover,
            @Reference Lifecycle lifecycle) {
        this.tickets = tickets;
        this.groups = groups;
        this.mover = mover;
        this.lifecycle = lifecycle;
    }

    Ticket head(Group group) {
        return stored(group.head()).ticket();
    }

    StoredTicket stored(String number) {
        return tickets.find(number).orElseThrow(() -> new NotFoundException(Words.say("missing.ticket", number)));
    }

    Context context(Actor actor) {
        return Context.of(actor, Set.of(), mover.now());
    }

    /** Answers at most so many members, or finds a new head; one row for each member that was tried. */
    List<MemberResult> spread(String number, Actor by, int most) {
        List<MemberResult> rows = new ArrayList<>();
        String after = "";
        while (rows.size() < most) {
            Group group = groups.find(number).orElseThrow();
            Ticket head = head(group);
            List<String> next = groups.waiting(number, after, Math.min(BATCH, most - rows.size()));
            if (next.isEmpty()) {
                break;
            }
            Optional<GroupReply> reply = Replies.of(group, head);
            if (reply.isEmpty()) {
                succeed(group, head, next.get(0));
                break;
            }
            next.forEach(member -> rows.add(Rows.row(member, () -> give(member, reply.get(), by))));
            after = next.get(next.size() - 1);
        }
        rest(number);
        return rows;
    }

    /** Answers these members; whom a sweep was faster to answer is answered too. */
    List<MemberResult> answer(String number, List<String> members, Actor by) {
        Group group = groups.find(number).orElseThrow();
        GroupReply reply = Replies.of(group, head(group)).orElseThrow();
        List<MemberResult> rows = members.stream()
                .map(member -> Rows.row(member, () -> give(member, reply, by)))
                .toList();
        rest(number);
        return rows;
    }

    private void give(String number, GroupReply reply, Actor by) {
        StoredTicket member = stored(number);
        if (member.ticket().groupAnswer().isPresent()) {
            return;
        }
        if (member.ticket().state() != TicketState.JOINED) {
            throw Words.refuse("group-not-waiting", Words.name(member.ticket().state()));
        }
        mover.commit(lifecycle.answerFromGroup(member.ticket(), reply, context(by)), member, by.login());
    }

    /** The oldest member takes the place of a head that is lost. */
    private void succeed(Group group, Ticket head, String oldest) {
        if (Replies.isLost(group, head)) {
            Rows.row(oldest, () -> {
                StoredTicket member = stored(oldest);
                mover.commit(
                        lifecycle.lead(member.ticket(), group.number(), context(Actor.CENTRE)),
                        member,
                        Actor.CENTRE.login(),
                        change -> groups.commit(
                                change,
                                group.ledBy(oldest, member.ticket().appeal().title())));
            });
        }
    }

    /** Nobody waits any more, unless somebody joins at this very moment; then the group stays as it is. */
    void rest(String number) {
        Group group = groups.find(number).orElseThrow();
        if (group.waiting() && groups.waiting(number, "", 1).isEmpty()) {
            Rows.row(number, () -> groups.save(group.waiting(false)));
        }
    }
}
