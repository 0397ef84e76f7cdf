package org.yihaotong.api.ticket;

/** Where one unit's share stands. */
public enum ReferralState {
    /** 待签收. */
    TO_ACKNOWLEDGE,
    /** 办理中. */
    HANDLING,
    /** 退单审核中. */
    RETURN_IN_REVIEW,
    /** 已退单: the unit is out. */
    RETURNED,
    /** 已反馈. */
    REPLIED,
    /** 已撤回: the centre took it back. */
    WITHDRAWN;

    /** Whether the unit still has the referral. */
    public boolean isActive() {
        return this != RETURNED && this != WITHDRAWN;
    }
}
