package org.yihaotong.api.citizen;

/** What is to be done next about a callback, by rule. */
public enum CallbackStep {
    /** 回访: now. */
    CALL,
    /** 稍后再访: not before {@link CallbackTask#next}. */
    CALL_LATER,
    /** 发送链接: telephoning has come to its end; the centre does it by itself. */
    SEND_LINK,
    /** 等待评价: the link is still good. */
    AWAIT_RATING,
    /** 决定重办: the citizen is not content. */
    REDO,
    /** 结案: the citizen is content, or could not be reached in any way. */
    CLOSE
}
