package org.yihaotong.api.numbering;

/** What somebody did with a switch's files. */
public enum SwitchDeed {
    /** 应用. */
    APPLIED,
    /** 回退. */
    ROLLED_BACK
}
