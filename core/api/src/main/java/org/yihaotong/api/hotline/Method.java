package org.yihaotong.api.hotline;

/** How a number joins 12345 (policy, section 5). */
public enum Method {
    /** 直接合并. */
    MERGED,
    /** 设置远端座席. */
    SEATED,
    /** 对接联通. */
    LINKED,
    /** 话务转接. */
    TRANSFERRED,
    /** 话务引导: no ticket, no content is stored. */
    GUIDED
}
