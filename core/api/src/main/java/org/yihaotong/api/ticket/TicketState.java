package org.yihaotong.api.ticket;

/** Where the centre's side of an appeal stands (domain, section 2). */
public enum TicketState {
    /** 草稿. */
    DRAFT,
    /** 待派单. */
    TO_DISPATCH,
    /** 待签收. */
    TO_ACKNOWLEDGE,
    /** 办理中. */
    HANDLING,
    /** 待审核. */
    TO_REVIEW,
    /** 待回访. */
    TO_CALL_BACK,
    /** 已结案. */
    CLOSED,
    /** 已归档: read-only for ever. */
    ARCHIVED,
    /** 直办办结. */
    DIRECT_CLOSED,
    /** 退单审核中. */
    RETURN_IN_REVIEW,
    /** 裁定中. */
    IN_ARBITRATION,
    /** 挂起. */
    SUSPENDED,
    /** 重办: sent back to the units, waiting for their signature. */
    REDO,
    /** 不予受理. */
    NOT_ACCEPTED,
    /** 转紧急. */
    TRANSFERRED,
    /** 已并单: waits for the answer that its whole group gets. */
    JOINED,
    /** 作废. */
    VOID;

    /** Whether nothing but archiving is left to do. */
    public boolean isEnded() {
        return switch (this) {
            case CLOSED, ARCHIVED, DIRECT_CLOSED, NOT_ACCEPTED, TRANSFERRED, VOID -> true;
            default -> false;
        };
    }
}
