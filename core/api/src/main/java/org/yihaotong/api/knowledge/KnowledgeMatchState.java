package org.yihaotong.api.knowledge;

/** What an editor made of two items. */
public enum KnowledgeMatchState {
    /** 待处理. */
    OPEN,
    /** 已请单位核对: tasks of the owners are out. */
    ASKED,
    /** 不是一回事: remembered for these texts. */
    NOT_SAME,
    /** 已合并: one is withdrawn and points to the other. */
    MERGED
}
