package org.yihaotong.api.attachment;

import java.time.Instant;
import java.util.Objects;

/** That an attachment was taken back (撤回), by whom and why. */
public record Withdrawn(String by, Instant at, String reason) {

    public Withdrawn {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }
}
