package org.yihaotong.api.numbering;

/** Where a switch takes a call to a number (号码去向). */
public enum Destination {
    /** 12345: the centre's seats answer. */
    CENTRE,
    /** 直接合并: announced while it is still ringing, then the centre's seats; from its end on the number is dead. */
    ANNOUNCED,
    /** 双线并行: the department's seats and the centre's ring together, whoever answers first has the call. */
    PARALLEL,
    /** 对接联通: the number stays with the unit. */
    UNIT,
    /** 话务转接: one key of the seats, with the context of the call. */
    EMERGENCY,
    /** 话务引导: announced and rejected. */
    GUIDED
}
