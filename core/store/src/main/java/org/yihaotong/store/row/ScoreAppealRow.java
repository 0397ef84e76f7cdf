package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.Verdict;
import org.yihaotong.api.assessment.VerdictState;

/** A figure that a unit does not accept. */
@Entity
@Table(name = "score_appeal")
public class ScoreAppealRow {

    @Id
    private String id;

    private String period;
    private String unit;

    @Column(name = "indicator_id")
    private String indicator;

    private String reason;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Enumerated(EnumType.STRING)
    private VerdictState state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String opinion;
    private long version;

    protected ScoreAppealRow() {}

    /** A new row. */
    public static ScoreAppealRow of(ScoreAppeal a) {
        ScoreAppealRow row = new ScoreAppealRow();
        row.id = a.id();
        row.period = a.period();
        row.unit = a.unit();
        row.indicator = a.indicator();
        row.reason = a.reason();
        row.filedBy = a.filedBy();
        row.filedAt = a.filedAt();
        row.take(a.verdict(), a.version());
        return row;
    }

    /** Says anew how it was decided. */
    public final void take(Verdict verdict, long newVersion) {
        state = verdict.state();
        decidedBy = verdict.by().orElse(null);
        decidedAt = verdict.at().orElse(null);
        opinion = verdict.opinion();
        version = newVersion;
    }

    public String id() {
        return id;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public long version() {
        return version;
    }

    /** The appeal as it stands. */
    public ScoreAppeal appeal() {
        return new ScoreAppeal(
                id,
                period,
                unit,
                indicator,
                reason,
                filedBy,
                filedAt,
                new Verdict(state, Optional.ofNullable(decidedBy), Optional.ofNullable(decidedAt), opinion),
                version);
    }
}
