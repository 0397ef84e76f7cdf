package org.yihaotong.api.calls;

/** What became of a row that was put aside. */
public enum AsideState {
    /** 待处理. */
    OPEN,
    /** 已入库: it, or a better row under its key, was taken after all. */
    TAKEN,
    /** 已忽略: a person decided that nothing is missing. */
    DISMISSED
}
