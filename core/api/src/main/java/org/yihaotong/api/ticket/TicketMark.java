package org.yihaotong.api.ticket;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What waits at a ticket for somebody besides its state; an ended ticket has none. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates are lambdas without state
public enum TicketMark {
    /** 退单待审核, also of a co-unit. */
    RETURN_ASKED(t -> anyReferral(t, r -> returns(r, false))),
    /** 待裁定. */
    ARBITRATION(t -> anyReferral(t, r -> returns(r, true))),
    /** 延期待审批. */
    EXTENSION_ASKED(t -> anyReferral(t, r -> r.extensionRequest().isPresent())),
    /** 督办待反馈: a unit has to answer an order. */
    ORDER_OPEN(t -> anyOrder(t, o -> o.feedback().isEmpty())),
    /** 督办待办结: the centre has to close an answered order. */
    ORDER_ANSWERED(t -> anyOrder(t, o -> o.feedback().isPresent())),
    /** 疑难工单. */
    DIFFICULT(t -> t.oversight().difficultCase().isPresent()),
    /** 待会商: a difficult case without a conference. */
    CONFERENCE_DUE(t ->
            t.oversight().difficultCase().filter(d -> d.conferences().isEmpty()).isPresent()),
    /** 最终答复待签署: the unit's leader has to answer. */
    FINAL_REPLY(t -> t.finalReply().isPresent() && anyReferral(t, TicketMark::atWork)),
    /** 作废待确认 by a second person. */
    VOID_PROPOSED(t -> t.voidProposal().isPresent());

    private final Predicate<Ticket> holds;

    TicketMark(Predicate<Ticket> holds) {
        this.holds = holds;
    }

    /** The marks of a ticket. */
    public static Set<TicketMark> of(Ticket ticket) {
        Set<TicketMark> marks = EnumSet.allOf(TicketMark.class);
        marks.removeIf(mark -> ticket.state().isEnded() || !mark.holds.test(ticket));
        return marks;
    }

    private static boolean returns(Referral r, boolean arbitration) {
        return r.state() == ReferralState.RETURN_IN_REVIEW
                && r.returnRequest().filter(q -> q.arbitration() == arbitration).isPresent();
    }

    private static boolean atWork(Referral r) {
        return r.state() == ReferralState.TO_ACKNOWLEDGE || r.state() == ReferralState.HANDLING;
    }

    private static boolean anyReferral(Ticket t, Predicate<Referral> wanted) {
        return t.activeReferrals().stream().anyMatch(wanted);
    }

    private static boolean anyOrder(Ticket t, Predicate<SupervisionOrder> wanted) {
        return t.oversight().orders().stream().filter(SupervisionOrder::isOpen).anyMatch(wanted);
    }
}
