package org.yihaotong.api.telephony;

/** How a call is handed over. */
public enum TransferKind {
    /** 盲转: the agent is gone before the target answers. */
    BLIND,
    /** 咨询转: the agent spoke with the target first. */
    ATTENDED,
    /** 三方后退出: all three talk, then the agent leaves. */
    CONFERENCE
}
