package org.yihaotong.api.callcentre;

/** What became of a call to be returned. */
public enum MissedState {
    /** 待回拨. */
    OPEN,
    /** 已回拨: somebody spoke with the citizen. */
    REACHED,
    /** 未接通: called back, nobody answered; the task is closed with a note. */
    NOT_REACHED,
    /** 已自行接通: the citizen came through before anybody called back. */
    CAME_THROUGH
}
