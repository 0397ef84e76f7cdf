package org.yihaotong.api.adapter;

/** How good an adapter is (等级), as a machine can tell from its jar; each grade asks for all that the ones before it ask. */
public enum Grade {
    /** Below bronze: it may run, but something every adapter should have is missing. */
    NONE,
    BRONZE,
    SILVER,
    GOLD,
    PLATINUM
}
