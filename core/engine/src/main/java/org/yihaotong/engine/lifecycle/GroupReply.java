package org.yihaotong.engine.lifecycle;

import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.Answer;

/**
 * What all members of a same-matter group get.
 *
 * @param answer without the persons of the ticket that it was written for
 * @param unit the lead unit that answered; empty if the centre did
 * @param source where it comes from: the head's number, or the name of the person who answered by hand
 */
public record GroupReply(Answer answer, Optional<String> unit, String source) {

    public GroupReply {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(source, "source");
    }
}
