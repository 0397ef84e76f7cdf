package org.yihaotong.api.hotline;

/** What a unit's reply is; the five of the field and the correction that some units send after completion. */
public enum ReplyKind {
    /** 签收. */
    ACKNOWLEDGED,
    /** 办理中. */
    PROGRESS,
    /** 延期申请. */
    EXTENSION_REQUEST,
    /** 退单申请. */
    RETURN_REQUEST,
    /** 办结. */
    COMPLETED,
    /** 更正: replaces the completed answer until the ticket is closed. */
    CORRECTED,
    /** 复查重开: the completed answer no longer counts, and the unit works on; too late once the ticket is closed. */
    REOPENED
}
