package org.yihaotong.engine.directory;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.LineTrouble;

/**
 * Why a call into an adapter achieved nothing.
 *
 * @param words for people: what failed, whose side; never personal data
 * @param inARow how many calls of this part of the line have failed in a row, this one included
 * @param holdUntil before this moment the line is not called for the same purpose again
 */
public record Failure(Sort sort, String words, int inARow, Instant holdUntil) {

    /** What sort of failure. */
    public enum Sort {
        /** The back office refuses this very order; the line is well. */
        REFUSED,
        COMMUNICATION,
        AUTHENTICATION,
        CONFIGURATION,
        /** The adapter itself failed. */
        CRASHED,
        /** The adapter left in mid-call. */
        GONE,
        /** The centre's own database failed in mid-call. */
        CENTRE;

        /** What is wrong with a line whose last call failed like this; empty if nothing is. */
        Optional<LineTrouble> trouble() {
            return switch (this) {
                case COMMUNICATION -> Optional.of(LineTrouble.COMMUNICATION);
                case AUTHENTICATION -> Optional.of(LineTrouble.AUTHENTICATION);
                case CONFIGURATION -> Optional.of(LineTrouble.CONFIGURATION);
                case CRASHED -> Optional.of(LineTrouble.ADAPTER);
                case REFUSED, GONE, CENTRE -> Optional.empty();
            };
        }

        static Sort of(BackendException.Kind kind) {
            return switch (kind) {
                case COMMUNICATION -> COMMUNICATION;
                case AUTHENTICATION -> AUTHENTICATION;
                case CONFIGURATION -> CONFIGURATION;
                case REFUSED -> REFUSED;
            };
        }
    }

    public Failure {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(holdUntil, "holdUntil");
    }

    /** What is wrong with the line. */
    Optional<LineTrouble> trouble() {
        return sort.trouble();
    }
}
