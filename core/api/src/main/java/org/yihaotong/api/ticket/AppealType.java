package org.yihaotong.api.ticket;

/** What a citizen wants (诉求类型); the first five are the policy's, praise is the field's custom. */
public enum AppealType {
    CONSULTATION,
    REPORT,
    HELP,
    COMPLAINT,
    SUGGESTION,
    PRAISE
}
