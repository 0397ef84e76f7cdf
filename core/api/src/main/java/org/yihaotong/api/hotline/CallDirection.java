package org.yihaotong.api.hotline;

/** Who called (呼叫方向). */
public enum CallDirection {
    /** 呼入: a citizen called the line. */
    IN,
    /** 呼出: the line called a citizen. */
    OUT
}
