package org.yihaotong.api.channel;

/** How far an appeal has come, as far as it concerns a citizen. */
public enum PublicState {
    /** 已受理: the centre has it. */
    RECEIVED,
    /** 办理中: a unit has it, or the centre checks what the unit says. */
    HANDLING,
    /** 已答复: answered, and the citizen has not been asked or has not been content. */
    ANSWERED,
    /** 已办结. */
    CLOSED,
    /** 不予受理. */
    NOT_ACCEPTED;

    /** Whether nothing more is done. */
    public boolean isEnded() {
        return this == CLOSED || this == NOT_ACCEPTED;
    }
}
