package org.yihaotong.api.knowledge;

/** What happened to a task. */
public enum KnowledgeTaskDeed {
    /** 提出. */
    ASKED,
    /** 关联知识点. */
    LINKED,
    /** 处理完成. */
    ANSWERED,
    /** 不采纳. */
    REFUSED,
    /** 同意不采纳. */
    REFUSAL_CONFIRMED,
    /** 不同意不采纳. */
    REFUSAL_DENIED,
    /** 转交. */
    HANDED_OVER,
    /** 临近到期提醒. */
    REMINDED,
    /** 超期. */
    OVERDUE,
    /** 按新日历重新计时. */
    RECOUNTED,
    /** 提出人已知晓. */
    SEEN
}
