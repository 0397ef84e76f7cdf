package org.yihaotong.api.knowledge;

/** How far the newest text of an item has come; an earlier one may be published meanwhile. */
public enum KnowledgeState {
    /** 起草: the unit writes. */
    DRAFT,
    /** 待单位负责人审批: the unit's leader decides. */
    SUBMITTED,
    /** 待中心编辑: the centre edits. */
    APPROVED,
    /** 已发布: the newest text is the published one. */
    PUBLISHED,
    /** 已撤回: nothing is published. */
    WITHDRAWN,
    /** 已归档: the source that brought it is gone. */
    ARCHIVED;

    /** Whether an item in this state is out of use. */
    public boolean isEnded() {
        return this == WITHDRAWN || this == ARCHIVED;
    }
}
