package org.yihaotong.api.knowledge;

/** What two items have to do with each other. */
public enum KnowledgeMatchKind {
    /** 重复: both say the same. */
    DUPLICATE,
    /** 矛盾: the same question, and answers that do not fit together. */
    CONTRADICTION
}
