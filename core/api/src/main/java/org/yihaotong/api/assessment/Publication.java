package org.yihaotong.api.assessment;

import java.time.Instant;
import java.util.Objects;

/**
 * A period's table as it was frozen (公布).
 *
 * @param period key of the period
 * @param note at most 500 characters
 */
public record Publication(String period, Instant publishedAt, String publishedBy, String note) {

    public Publication {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(publishedBy, "publishedBy");
        note = note == null ? "" : note;
    }
}
