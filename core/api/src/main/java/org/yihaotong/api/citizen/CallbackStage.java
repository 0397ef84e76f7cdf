package org.yihaotong.api.citizen;

/** How far the calling back of a citizen got since the reply was accepted. */
public enum CallbackStage {
    /** 未回访: nobody has tried yet. */
    FRESH,
    /** 未接通: tried, and nobody was reached. */
    UNREACHED,
    /** 不满意: the citizen said that it is not solved, or is not content. */
    UNHAPPY,
    /** 已回访: the citizen has nothing against closing. */
    HAPPY
}
