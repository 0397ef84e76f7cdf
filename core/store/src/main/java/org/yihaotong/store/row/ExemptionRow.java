package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.Verdict;
import org.yihaotong.api.assessment.VerdictState;

/** An order that somebody does not want judged. */
@Entity
@Table(name = "exemption")
public class ExemptionRow {

    @Id
    private String id;

    private String ticket;

    @Column(name = "referral_no")
    private int referral;

    @Column(name = "round_no")
    private int round;

    private String unit;
    private int aspects;
    private String reason;
    private String evidence;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private VerdictState state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String opinion;
    private long version;

    protected ExemptionRow() {}

    /** A new row. */
    public static ExemptionRow of(Exemption e) {
        ExemptionRow row = new ExemptionRow();
        row.id = e.id();
        row.ticket = e.ticket();
        row.referral = e.referral();
        row.round = e.round();
        row.unit = e.unit();
        row.aspects = e.flags();
        row.reason = e.reason();
        row.evidence = Names.joined(e.evidence());
        row.proposedBy = e.proposedBy();
        row.proposedAt = e.proposedAt();
        row.take(e.verdict(), e.version());
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

    public Instant proposedAt() {
        return proposedAt;
    }

    public long version() {
        return version;
    }

    /** The exemption as it stands. */
    public Exemption exemption() {
        return new Exemption(
                id,
                ticket,
                referral,
                round,
                unit,
                Arrays.stream(Aspect.values())
                        .filter(a -> (aspects & a.flag()) != 0)
                        .collect(Collectors.toSet()),
                reason,
                Names.split(evidence),
                proposedBy,
                proposedAt,
                new Verdict(state, Optional.ofNullable(decidedBy), Optional.ofNullable(decidedAt), opinion),
                version);
    }
}
