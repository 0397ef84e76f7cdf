package org.yihaotong.api.ticket;

/** How an appeal reached the centre. */
public enum Channel {
    PHONE,
    WEB,
    MAIL,
    SMS,
    OPEN311,
    IMPORT,
    /** 单位自有热线: the citizen spoke to a unit itself. */
    UNIT
}
