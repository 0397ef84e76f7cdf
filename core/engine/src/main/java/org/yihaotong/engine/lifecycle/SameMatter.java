package org.yihaotong.engine.lifecycle;

import static org.yihaotong.api.ticket.TicketState.HANDLING;
import static org.yihaotong.api.ticket.TicketState.IN_ARBITRATION;
import static org.yihaotong.api.ticket.TicketState.JOINED;
import static org.yihaotong.api.ticket.TicketState.REDO;
import static org.yihaotong.api.ticket.TicketState.RETURN_IN_REVIEW;
import static org.yihaotong.api.ticket.TicketState.TO_ACKNOWLEDGE;
import static org.yihaotong.api.ticket.TicketState.TO_DISPATCH;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.words.Words;

/** 并单: a member waits without clocks while the head is handled, gets its answer, and has a callback of its own. */
final class SameMatter {

    private static final Set<TicketState> JOINABLE =
            EnumSet.of(TO_DISPATCH, TO_ACKNOWLEDGE, HANDLING, RETURN_IN_REVIEW, IN_ARBITRATION, REDO);

    private static final int LONGEST_NOTE = 200;

    private SameMatter() {}

    /** The ticket becomes the head: it goes on as before, or is dispatched if it waited for another head. */
    static void lead(Move move, String group) {
        Ticket ticket = move.from();
        if (ticket.state().isEnded() || ticket.state() == TicketState.DRAFT) {
            throw Words.refuse("state", Words.name(ticket.state()), Words.say("verb.Lead"));
        }
        if (ticket.group().filter(g -> !g.equals(group)).isPresent()) {
            throw Words.refuse("group-taken", ticket.number(), ticket.group().orElseThrow());
        }
        move.join(Optional.of(group));
        if (ticket.state() == JOINED) {
            move.to(TO_DISPATCH);
        }
        move.happened(EventKind.JOINED, Map.of("group", group, "head", "true"));
    }

    /** The ticket leaves its units and waits; if the group is answered already, it gets the answer at once. */
    static void join(Move move, String group, Optional<GroupReply> reply) {
        Ticket ticket = move.from();
        if (ticket.group().isPresent()) {
            throw Words.refuse("group-taken", ticket.number(), ticket.group().orElseThrow());
        }
        if (!JOINABLE.contains(ticket.state())) {
            throw Words.refuse("state", Words.name(ticket.state()), Words.say("verb.Join"));
        }
        Map<String, String> detail = new LinkedHashMap<>(Map.of("group", group, "head", "false"));
        for (Referral r : ticket.activeReferrals()) {
            withdraw(move, r, group);
            detail.put("state." + r.no(), ReferralState.WITHDRAWN.name());
        }
        move.join(Optional.of(group));
        move.to(JOINED);
        move.happened(EventKind.JOINED, detail);
        reply.ifPresent(r -> give(move, group, r));
    }

    private static void withdraw(Move move, Referral r, String group) {
        move.replace(new ReferralEdit(r).state(ReferralState.WITHDRAWN).done());
        if (r.state() != ReferralState.REPLIED) {
            move.send(Outgoing.withdrawal(r, Words.say("group.withdrawn", group)));
        }
    }

    static void leave(Move move, String reason) {
        new Fields().text("reason", reason, 1, 200).done();
        Ticket ticket = move.from();
        String group = ticket.group().orElseThrow(() -> Words.refuse("group-none", ticket.number()));
        if (ticket.state() != JOINED) {
            throw Words.refuse("group-not-waiting", Words.name(ticket.state()));
        }
        move.join(Optional.empty());
        move.to(TO_DISPATCH);
        move.happened(EventKind.LEFT, Map.of("group", group, "reason", reason));
    }

    /** A member that waits, or a head that nobody handles, gets the group's answer and a callback clock of its own. */
    static void answer(Move move, GroupReply reply) {
        Ticket ticket = move.from();
        String group = ticket.group().orElseThrow(() -> Words.refuse("group-none", ticket.number()));
        if (ticket.state() != JOINED && ticket.state() != TO_DISPATCH) {
            throw Words.refuse("group-not-waiting", Words.name(ticket.state()));
        }
        give(move, group, reply);
    }

    private static void give(Move move, String group, GroupReply reply) {
        Answer answer = reply.answer();
        move.answerAsGroup(Optional.of(answer));
        move.to(TicketState.TO_CALL_BACK);
        move.happened(
                EventKind.GROUP_ANSWERED,
                reply.unit(),
                Map.of(
                        "group",
                        group,
                        "result",
                        answer.result().name(),
                        "text",
                        answer.text(),
                        "source",
                        reply.source()));
        move.tell(new Telling(NoticeKind.GROUP_ANSWER, Map.of("group", group, "text", shortened(answer.text()))));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NOTE - 1)) + "…";
    }

    /** A redo after the group's answer is the citizen's own: the ticket goes on without the group. */
    static void redone(Move move) {
        Ticket ticket = move.from();
        if (ticket.groupAnswer().isPresent() && ticket.group().isPresent()) {
            String group = ticket.group().orElseThrow();
            move.join(Optional.empty());
            move.answerAsGroup(Optional.empty());
            move.happened(EventKind.LEFT, Map.of("group", group, "reason", Words.say("group.dissatisfied")));
        }
    }
}
