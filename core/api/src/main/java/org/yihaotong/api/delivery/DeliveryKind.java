package org.yihaotong.api.delivery;

/** What is delivered. */
public enum DeliveryKind {
    /** 工单. */
    ORDER,
    /** 催办. */
    URGE,
    /** 撤单. */
    WITHDRAWAL,
    /** 审批结果. */
    DECISION,
    /** 补充: the order the unit has reads differently now. */
    AMENDMENT
}
