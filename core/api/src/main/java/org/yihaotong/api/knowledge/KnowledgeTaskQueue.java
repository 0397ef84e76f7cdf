package org.yihaotong.api.knowledge;

/** The lists of tasks. */
public enum KnowledgeTaskQueue {
    /** 待处理, the one that ends first first. */
    OPEN,
    /** 超期, the longest overdue first. */
    OVERDUE,
    /** 中心待处理: no unit has it. */
    CENTRE,
    /** 待核对: refused, an editor checks the reason. */
    IN_REVIEW,
    /** 已办结, newest first. */
    ENDED,
    /** 我提出的, newest first. */
    MINE,
    /** 有结果: mine, ended, and not seen yet. */
    RESULTS
}
