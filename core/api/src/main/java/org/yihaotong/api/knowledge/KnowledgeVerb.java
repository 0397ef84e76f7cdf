package org.yihaotong.api.knowledge;

/** What can be done with an item. */
public enum KnowledgeVerb {
    /** 修改. */
    EDIT,
    /** 提交审批. */
    SUBMIT,
    /** 审批同意. */
    APPROVE,
    /** 退回修改. */
    SEND_BACK,
    /** 发布. */
    PUBLISH,
    /** 复核: the text still holds, until the next review. */
    RENEW,
    /** 撤回. */
    WITHDRAW,
    /** 重新启用. */
    REOPEN,
    /** 采用来源的新内容. */
    TAKE_OVER,
    /** 保留本中心内容. */
    KEEP
}
