package org.yihaotong.api.delivery;

/** How far a delivery got. */
public enum DeliveryState {
    /** 待投递: waits for its turn or for its adapter. */
    QUEUED,
    /** 已投递: handed over, the back office has not said yet that it took it. */
    SENT,
    /** 已送达: the back office has it. */
    ACKNOWLEDGED,
    /** 失败待重试: will be tried again at its next try. */
    FAILED,
    /** 死信: given up; a person decides. */
    DEAD,
    /** 已取消: no longer needed before it went out. */
    CANCELLED
}
