package org.yihaotong.api.knowledge;

/** What can be done with a task. */
public enum KnowledgeTaskVerb {
    /** 处理完成: by a new version, by an item, or with a reason. */
    ANSWER,
    /** 关联知识点: this item answers it, or will. */
    LINK,
    /** 不采纳: with a reason that an editor checks. */
    REFUSE,
    /** 同意不采纳. */
    CONFIRM_REFUSAL,
    /** 不同意, 继续处理. */
    DENY_REFUSAL,
    /** 转交: to another unit or to the centre's editors, with a clock of its own. */
    HAND_OVER
}
