package org.yihaotong.api.knowledge;

/** What happened to an item. */
public enum KnowledgeDeed {
    /** 起草. */
    DRAFTED,
    /** 随来源到达. */
    ARRIVED,
    /** 修改. */
    EDITED,
    /** 提交审批. */
    SUBMITTED,
    /** 审批同意. */
    APPROVED,
    /** 退回修改. */
    SENT_BACK,
    /** 发布. */
    PUBLISHED,
    /** 复核. */
    RENEWED,
    /** 撤回. */
    WITHDRAWN,
    /** 重新启用. */
    REOPENED,
    /** 采用来源内容. */
    TAKEN_OVER,
    /** 保留本中心内容. */
    KEPT,
    /** 来源内容有变. */
    SOURCE_CHANGED,
    /** 来源离开. */
    SOURCE_LEFT,
    /** 来源返回. */
    SOURCE_BACK
}
