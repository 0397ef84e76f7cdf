package org.yihaotong.api.ticket;

/** A lamp, never a state. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    OVERDUE
}
