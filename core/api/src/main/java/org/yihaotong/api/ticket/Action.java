package org.yihaotong.api.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * Something the actor may do with a ticket now.
 *
 * @param verb name of the command, such as {@code ReviewReply}
 * @param referral the referral it concerns, for a unit's verbs and decisions
 * @param likely whether it is the expected next step
 */
public record Action(String verb, Optional<Integer> referral, boolean likely) {

    public Action {
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(referral, "referral");
    }
}
