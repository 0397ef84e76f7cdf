package org.yihaotong.api.knowledge;

/** What a knowledge item is. */
public enum KnowledgeKind {
    /** 常见问答: a question and its answer. */
    QA,
    /** 名词解释: a term and what it means. */
    TERM
}
