package org.yihaotong.api.knowledge;

/** How far a task has come; how late it is says its clock. */
public enum KnowledgeTaskState {
    /** 待处理. */
    OPEN,
    /** 不采纳待核对: whoever has it refuses, and an editor checks the reason. */
    IN_REVIEW,
    /** 已处理. */
    DONE,
    /** 不采纳: an editor found the reason right. */
    DECLINED;

    /** Whether nothing happens to it any more. */
    public boolean isEnded() {
        return this == DONE || this == DECLINED;
    }
}
