package org.yihaotong.api.hotline;

import org.osgi.annotation.versioning.ProviderType;

/** Where an adapter puts what its back office says; whatever it took is in the database when the method returns. */
@ProviderType
public interface Intake {

    /** A reply of the unit. Repeats are harmless. */
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
     * What became of a reply.
     *
     * @param outcome stored and applied, seen before, stored but too late to change anything, or not usable
     * @param reason why it is not usable, in words; else empty
     */
    record Taken(Outcome outcome, String reason) {

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
