package org.yihaotong.api.ticket;

/** How an appeal reached the centre. */
public enum Channel {
    PHONE,
    WEB,
    MAIL,
    SMS,
    OPEN311,
    IMPORT
}
