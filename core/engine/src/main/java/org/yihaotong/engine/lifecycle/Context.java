package org.yihaotong.engine.lifecycle;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.people.Actor;

/**
 * Who acts, and when.
 *
 * @param ownUnits the actor's unit and all below it; empty for the centre's people
 * @param replyId the back office's own id of the reply that brings the command
 */
public record Context(Actor actor, Set<String> ownUnits, Instant now, Optional<String> replyId) {

    public Context {
        Objects.requireNonNull(actor, "actor");
        ownUnits = Set.copyOf(ownUnits);
        Objects.requireNonNull(now, "now");
    }
}
