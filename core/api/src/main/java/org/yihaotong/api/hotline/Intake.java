package org.yihaotong.api.hotline;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** Where an adapter puts what its back office says; whatever it took is in the database when the method returns. */
@ProviderType
public interface Intake {

    /** A reply of the unit with its files. Repeats are harmless. */
    Taken take(UnitReply reply);

    /** The back office has taken an order that was only sent so far. Repeats are harmless. */
    void acknowledged(String orderNo, int version, String backOfficeNumber);

    /**
     * The back office refused an order that was only sent so far.
     *
     * @param retry whether the order may be sent again with {@code version + 1}
     */
    void refused(String orderNo, int version, String reason, boolean retry);

    /**
     * The back office refused what it was told after an order and has answered later, for instance by a file or a mail.
     * What was sent last of this sort is given up, for a person to look at. Repeats are harmless.
     */
    void declined(String orderNo, FollowUp what, String reason);

    /** What is told to a unit after its order. */
    enum FollowUp {
        URGE,
        WITHDRAWAL,
        DECISION
    }

    /**
     * What people at the centre must know now, and what to do, in a Chinese sentence without a citizen's data. An adapter
     * says so at every {@link HotlineAdapter#collect} as long as it is so: the first one that says it no more ends it.
     *
     * @param orderNo what it is about; empty: the line itself
     */
    void warn(String orderNo, String words);

    /**
     * A call on the unit's own number. The same {@code callId} with the same content is DUPLICATE, with other content it
     * corrects the record (APPLIED); a record that breaks a rule is REFUSED and put aside by the centre itself.
     */
    Taken take(CallRecord record);

    /** A row of the call records that the adapter cannot read; put aside once per {@code key}, for a person. */
    void putAside(BadRecord row);

    /** The unit says how many calls it had on that day; the centre compares with what it has (每日对账). */
    void reconcile(LocalDate day, int calls);

    /** An appeal that was made at the unit itself; becomes a ticket of the centre. Repeats answer the same number. */
    CaseTaken take(UnitCase unitCase);

    /**
     * What became of a case.
     *
     * @param ticket the centre's number of it; empty if it was refused
     * @param orderNo the order on the unit's desk; empty if it was settled already or refused
     * @param code the rule for machines if it was refused: {@code invalid}, {@code case-no-reused},
     *     {@code forbidden} if the line has no unit that works; else empty
     */
    record CaseTaken(Outcome outcome, String ticket, String orderNo, String reason, String code) {

        /** Nothing for machines. */
        public CaseTaken(Outcome outcome, String ticket, String orderNo, String reason) {
            this(outcome, ticket, orderNo, reason, "");
        }

        /** Whether the back office may be told that all is well. */
        public boolean isGood() {
            return outcome != Outcome.REFUSED;
        }
    }

    /**
     * What became of a reply or a call record.
     *
     * @param outcome stored and applied, seen before, stored but too late to change anything, or not usable
     * @param reason why it is not usable, in words; else empty
     * @param code the rule for machines: {@code invalid}, {@code too-old}, {@code state-conflict}; {@code corrected} if a
     *     record replaced another; else empty
     */
    record Taken(Outcome outcome, String reason, String code) {

        /** The code a record has that replaced another under its key. */
        public static final String CORRECTED = "corrected";

        /** Nothing for machines. */
        public Taken(Outcome outcome, String reason) {
            this(outcome, reason, "");
        }

        /** Whether the back office may be told that all is well. */
        public boolean isGood() {
            return outcome != Outcome.REFUSED;
        }
    }

    /** What became of a reply. */
    enum Outcome {
        APPLIED,
        DUPLICATE,
        LATE,
        REFUSED
    }
}
