package org.yihaotong.engine.desk;

import static org.yihaotong.api.ticket.TicketMark.ARBITRATION;
import static org.yihaotong.api.ticket.TicketMark.CONFERENCE_DUE;
import static org.yihaotong.api.ticket.TicketMark.DIFFICULT;
import static org.yihaotong.api.ticket.TicketMark.EXTENSION_ASKED;
import static org.yihaotong.api.ticket.TicketMark.ORDER_ANSWERED;
import static org.yihaotong.api.ticket.TicketMark.RETURN_ASKED;
import static org.yihaotong.api.ticket.TicketMark.VOID_PROPOSED;
import static org.yihaotong.api.ticket.TicketState.CLOSED;
import static org.yihaotong.api.ticket.TicketState.DIRECT_CLOSED;
import static org.yihaotong.api.ticket.TicketState.IN_ARBITRATION;
import static org.yihaotong.api.ticket.TicketState.RETURN_IN_REVIEW;
import static org.yihaotong.api.ticket.TicketState.TO_CALL_BACK;
import static org.yihaotong.api.ticket.TicketState.TO_DISPATCH;
import static org.yihaotong.api.ticket.TicketState.TO_REVIEW;

import java.util.EnumSet;
import java.util.Set;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;

/** What waits for whom (待办): the states in which a role has something to do, and the marks it looks after. */
final class Worklists {

    /** What a unit has to do something about. */
    static final Set<ReferralState> OF_UNITS = Set.of(ReferralState.TO_ACKNOWLEDGE, ReferralState.HANDLING);

    private Worklists() {}

    /** The query, narrowed to what waits for this person: tickets in a state, or with a mark; or with the marks asked for. */
    static TicketQuery narrow(TicketQuery q, Actor actor) {
        if (!q.marks().isEmpty()) {
            return asked(q, q.states(), q.marks(), false);
        }
        Set<TicketState> waiting = EnumSet.noneOf(TicketState.class);
        Set<TicketMark> marks = EnumSet.noneOf(TicketMark.class);
        actor.roles().forEach(role -> waiting.addAll(of(role)));
        if (q.states().isEmpty()) {
            actor.roles().forEach(role -> marks.addAll(marks(role)));
        } else {
            waiting.retainAll(q.states());
        }
        if (waiting.isEmpty()) {
            waiting.add(TicketState.DRAFT);
        }
        return asked(q, waiting, marks, true);
    }

    private static TicketQuery asked(TicketQuery q, Set<TicketState> states, Set<TicketMark> marks, boolean mine) {
        return new TicketQuery(
                states,
                q.types(),
                q.urgencies(),
                q.unit(),
                q.text(),
                mine,
                q.order(),
                q.cursor(),
                q.limit(),
                q.referralStates(),
                marks,
                q.area(),
                q.from(),
                q.until());
    }

    private static Set<TicketState> of(Role role) {
        return switch (role) {
            case AGENT, REMOTE_SEAT -> EnumSet.of(TO_DISPATCH);
            case SHIFT_LEADER -> EnumSet.of(TO_DISPATCH, RETURN_IN_REVIEW);
            case DISPATCHER -> EnumSet.of(TO_DISPATCH, RETURN_IN_REVIEW, IN_ARBITRATION, TO_REVIEW);
            case SUPERVISOR -> EnumSet.of(RETURN_IN_REVIEW, IN_ARBITRATION, TO_REVIEW);
            case CALLBACK_CLERK -> EnumSet.of(TO_CALL_BACK, CLOSED, DIRECT_CLOSED);
            default -> EnumSet.noneOf(TicketState.class);
        };
    }

    private static Set<TicketMark> marks(Role role) {
        return switch (role) {
            case SHIFT_LEADER -> EnumSet.of(VOID_PROPOSED);
            case DISPATCHER -> EnumSet.of(RETURN_ASKED, EXTENSION_ASKED);
            case SUPERVISOR -> EnumSet.of(
                    RETURN_ASKED, EXTENSION_ASKED, ARBITRATION, CONFERENCE_DUE, ORDER_ANSWERED, VOID_PROPOSED);
            case CITY_LEADER -> EnumSet.of(DIFFICULT);
            default -> EnumSet.noneOf(TicketMark.class);
        };
    }
}
