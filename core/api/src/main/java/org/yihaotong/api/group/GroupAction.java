package org.yihaotong.api.group;

/** What somebody may do with a group. */
public enum GroupAction {
    /** 并单. */
    JOIN,
    /** 拆单. */
    LEAVE,
    /** 并单答复: all who wait get one answer. */
    ANSWER
}
