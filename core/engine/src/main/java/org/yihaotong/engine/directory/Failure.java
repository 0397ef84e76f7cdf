package org.yihaotong.engine.directory;

import java.time.Instant;
import java.util.Objects;
import org.yihaotong.api.hotline.BackendException;

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
}
