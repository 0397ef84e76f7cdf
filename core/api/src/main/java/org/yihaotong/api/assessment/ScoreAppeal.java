package org.yihaotong.api.assessment;

import java.time.Instant;
import java.util.Objects;

/**
 * A unit does not accept a figure (考核申诉); while it is open, the period cannot be published.
 *
 * @param period key of the period
 * @param indicator which figure
 * @param reason 4 to 1,000 characters
 */
public record ScoreAppeal(
        String id,
        String period,
        String unit,
        String indicator,
        String reason,
        String filedBy,
        Instant filedAt,
        Verdict verdict,
        long version) {

    public ScoreAppeal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(indicator, "indicator");
        reason = reason == null ? "" : reason;
        Objects.requireNonNull(filedBy, "filedBy");
        Objects.requireNonNull(filedAt, "filedAt");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** The same, decided. */
    public ScoreAppeal decided(Verdict how) {
        return new ScoreAppeal(id, period, unit, indicator, reason, filedBy, filedAt, how, version + 1);
    }
}
