package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.Objects;

/**
 * What supervisors must know of a line at once. Either it paused itself (自动暂停告警), since its adapter failed three times
 * within an hour: that stands until somebody resumes the line, and is shown to each person once. Or the line warns
 * (线路告警): that stands until it is over.
 *
 * @param name of the unit
 * @param text what failed, what goes on meanwhile and what to do, in words
 * @param at when the line was paused, or began to warn
 * @param lasting whether nobody can put it away
 */
public record LineNotice(String hotline, String name, String text, Instant at, boolean lasting) {

    public LineNotice {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
    }
}
