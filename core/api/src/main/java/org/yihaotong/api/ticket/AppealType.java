package org.yihaotong.api.ticket;

/** What a citizen wants (诉求类型); the first five are the policy's, praise is the field's custom. */
public enum AppealType {
    /** 咨询. */
    CONSULTATION,
    /** 反映. */
    REPORT,
    /** 求助. */
    HELP,
    /** 投诉. */
    COMPLAINT,
    /** 建议. */
    SUGGESTION,
    /** 表扬. */
    PRAISE
}
