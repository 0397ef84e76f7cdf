package org.yihaotong.api.reply;

/** What a worker does on the reply page. */
public enum ReplyAction {
    /** 签收. */
    SIGN,
    /** 办理中. */
    PROGRESS,
    /** 申请延期. */
    EXTEND,
    /** 申请退单. */
    RETURN,
    /** 办结. */
    FINISH,
    /** Only shows whom to call; says nothing. */
    SHOW
}
