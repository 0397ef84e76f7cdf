package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.Objects;

/**
 * A line paused itself (自动暂停告警): its adapter failed three times within an hour. It stands until somebody resumes the
 * line, and is shown to each person once.
 *
 * @param name of the unit
 * @param text what failed, what goes on meanwhile and what to do, in words
 * @param at when the line was paused
 */
public record LineNotice(String hotline, String name, String text, Instant at) {

    public LineNotice {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
    }
}
