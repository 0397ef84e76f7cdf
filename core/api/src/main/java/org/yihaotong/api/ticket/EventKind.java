package org.yihaotong.api.ticket;

/** What happened to a ticket. */
public enum EventKind {
    ACCEPTED,
    DIRECTLY_HANDLED,
    NOT_ACCEPTED,
    CALL_TRANSFERRED,
    DISPATCHED,
    ACKNOWLEDGED,
    PROGRESS_REPORTED,
    REPLIED,
    REPLY_CORRECTED,
    RETURN_REQUESTED,
    RETURN_ACCEPTED,
    RETURN_REFUSED,
    EXTENSION_REQUESTED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    URGED,
    REPLY_ACCEPTED,
    REDO_ORDERED,
    CALLED_BACK,
    CLOSED,
    ARCHIVED,
    VOID_PROPOSED,
    VOIDED,
    VOID_REJECTED,
    UNMASKED,
    /** 逾期未签收，视为签收. */
    AUTO_ACKNOWLEDGED,
    /** 首次联系. */
    CONTACTED,
    /** 办理超期: the engine notes it once a round. */
    OVERDUE,
    /** 改派. */
    REDISPATCHED,
    /** 提请裁定. */
    ARBITRATION_OPENED,
    /** 裁定. */
    ARBITRATED,
    /** 下派: a unit passes its referral down. */
    PASSED_DOWN,
    /** 收回. */
    TAKEN_BACK,
    SUSPENDED,
    RESUMED,
    /** 重复来电. */
    CALLED_AGAIN,
    SUPERVISION_ISSUED,
    SUPERVISION_ANSWERED,
    SUPERVISION_CLOSED,
    /** 列为疑难. */
    DIFFICULT,
    /** 会商. */
    CONFERENCE_HELD,
    /** 提级. */
    ESCALATED,
    /** 并单. */
    JOINED,
    /** 拆单. */
    LEFT,
    /** 并单答复. */
    GROUP_ANSWERED,
    /** 最终答复. */
    FINAL_REPLY_ORDERED,
    /** 回访链接. */
    LINK_SENT,
    /** 日历变更，时限重算. */
    RECOUNTED,
    ATTACHMENT_ADDED,
    ATTACHMENT_WITHDRAWN,
    /** 保存期满，个人信息清除. */
    PERSONS_ERASED,
    /** 单位自有来电: the citizen spoke to the unit itself, which handed the case over. */
    BORN_AT_UNIT,
    /** 来电人补充: words that came later by a channel. */
    SUPPLEMENTED,
    /** 发送知识答复. */
    ANSWER_SENT,
    /** 复查重开: the unit itself took its answer back. */
    REPLY_TAKEN_BACK
}
