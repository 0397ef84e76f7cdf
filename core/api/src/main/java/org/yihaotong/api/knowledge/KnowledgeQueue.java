package org.yihaotong.api.knowledge;

/** The lists of the knowledge base. */
public enum KnowledgeQueue {
    /** 已发布, newest first: what readers find. */
    LIVE,
    /** 起草中. */
    DRAFTS,
    /** 待审批. */
    TO_APPROVE,
    /** 待编辑. */
    TO_EDIT,
    /** 待复核: published, and its review date is at most 30 days away; the longest overdue first. */
    DUE,
    /** 已过期: published, but not valid any more; the one that expired first first. */
    EXPIRED,
    /** 来源有变: the source says something else than the text of the centre. */
    DIFFERENT,
    /** 已撤回. */
    WITHDRAWN,
    /** 已归档. */
    ARCHIVED
}
