package org.yihaotong.api.telephony;

/** Why a leg of a call ended (Q.850 in words). */
public enum LegCause {
    /** 正常挂断. */
    NORMAL,
    /** 忙. */
    BUSY,
    /** 无人接听. */
    NO_ANSWER,
    /** 拒接. */
    REJECTED,
    /** 他处已接: the loser of a ring at several places; never a missed call. */
    ANSWERED_ELSEWHERE,
    /** 已取消: the caller gave up while it rang. */
    CANCELLED,
    /** 空号. */
    UNALLOCATED,
    /** 线路拥塞. */
    CONGESTION,
    /** 已转出. */
    TRANSFERRED,
    /** 故障: device, network or switch. */
    FAILURE,
    /** 再无消息: nothing was heard of the call for the rules' hours; concluded by the centre, never told by a switch. */
    UNHEARD
}
