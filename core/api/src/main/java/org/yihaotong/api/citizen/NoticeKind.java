package org.yihaotong.api.citizen;

/** Why a citizen is told something. */
public enum NoticeKind {
    /** 延期告知. */
    EXTENDED,
    /** 挂起告知. */
    SUSPENDED,
    /** 回访链接. */
    CALLBACK_LINK,
    /** 并单答复. */
    GROUP_ANSWER,
    /** 知识答复: what a knowledge item says. */
    ANSWER
}
