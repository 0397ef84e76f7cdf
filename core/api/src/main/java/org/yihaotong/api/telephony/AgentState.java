package org.yihaotong.api.telephony;

/** What a seat is doing (坐席状态). */
public enum AgentState {
    /** 签出. */
    SIGNED_OUT,
    /** 示闲: the next call of the queue may ring here. */
    IDLE,
    /** 振铃. */
    RINGING,
    /** 通话. */
    TALKING,
    /** 保持. */
    HOLDING,
    /** 咨询: talks to a third party while the citizen waits. */
    CONSULTING,
    /** 三方. */
    CONFERENCE,
    /** 话后整理: writes the ticket; no call rings. */
    WRAP_UP,
    /** 示忙, with a reason. */
    BUSY,
    /** 小休, with a reason and a limit. */
    BREAK,
    /** 外呼. */
    OUTBOUND,
    /** 设备不可用: the switch says that the device cannot be rung. */
    UNREACHABLE;

    /** Whether a person chooses it; the others follow from what the switch says. */
    public boolean isChosen() {
        return this == SIGNED_OUT || this == IDLE || this == WRAP_UP || this == BUSY || this == BREAK;
    }

    /** Whether the seat has a call. */
    public boolean isInCall() {
        return this == TALKING || this == HOLDING || this == CONSULTING || this == CONFERENCE || this == OUTBOUND;
    }
}
