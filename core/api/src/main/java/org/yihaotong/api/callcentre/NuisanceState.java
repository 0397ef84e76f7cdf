package org.yihaotong.api.callcentre;

/** How far a proposal to refuse a number has come. */
public enum NuisanceState {
    /** 待复核: a second person has to agree. */
    PROPOSED,
    /** 生效: calls of this number are refused until its day. */
    IN_FORCE,
    /** 不同意. */
    REFUSED,
    /** 已解除: lifted before its day. */
    LIFTED
}
