package org.yihaotong.api.group;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.Answer;

/**
 * Tickets about the same matter (并单). Immutable: every change makes the next version.
 *
 * @param number such as {@code TB20261126-0001}
 * @param version grows by one with every change; for optimistic locking
 * @param title the head's
 * @param head number of the ticket that is really handled (主单)
 * @param waiting whether members may wait for an answer
 * @param answer what the centre answered by hand; members that come later get it at once, until the head's own reply is
 *     accepted
 */
public record Group(
        String number,
        long version,
        String title,
        String head,
        Instant openedAt,
        String openedBy,
        boolean waiting,
        Optional<Answer> answer) {

    public Group {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(openedBy, "openedBy");
        answer = answer == null ? Optional.empty() : answer;
    }

    /** A group of which only the head is there. */
    public static Group opened(String number, String title, String head, Instant at, String by) {
        return new Group(number, 1, title, head, at, by, false, Optional.empty());
    }

    /** Somebody waits, or nobody does any more. */
    public Group waiting(boolean somebody) {
        return new Group(number, version + 1, title, head, openedAt, openedBy, somebody, answer);
    }

    /** Another ticket is handled from now on. */
    public Group ledBy(String newHead, String newTitle) {
        return new Group(number, version + 1, newTitle, newHead, openedAt, openedBy, waiting, answer);
    }

    /** The centre answers all who wait. */
    public Group answered(Answer given) {
        return new Group(number, version + 1, title, head, openedAt, openedBy, true, Optional.of(given));
    }
}
