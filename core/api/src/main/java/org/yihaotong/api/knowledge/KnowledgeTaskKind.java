package org.yihaotong.api.knowledge;

/** What a knowledge task asks for. */
public enum KnowledgeTaskKind {
    /** 纠错: what an item says is wrong. */
    CORRECTION,
    /** 缺知识: nothing was found. */
    MISSING,
    /** 核对: two items contradict each other, and the owner says which of them holds. */
    COMPARISON
}
