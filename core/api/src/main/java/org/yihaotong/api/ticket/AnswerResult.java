package org.yihaotong.api.ticket;

/** What a unit says it achieved. */
public enum AnswerResult {
    /** 已解决. */
    SOLVED,
    /** 已解释. */
    EXPLAINED,
    /** 未解决. */
    UNSOLVED
}
