package org.yihaotong.api.knowledge;

/** Who may read what was published. */
public enum KnowledgeAudience {
    /** 仅限座席: people of the centre and of units. */
    AGENT,
    /** 公开: citizens as well. */
    PUBLIC
}
