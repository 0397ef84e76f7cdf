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
 * @param saidAt when the unit says it happened, if earlier than now
 */
public record Context(
        Actor actor, Set<String> ownUnits, Instant now, Optional<String> replyId, Optional<Instant> saidAt) {

    public Context {
        Objects.requireNonNull(actor, "actor");
        ownUnits = Set.copyOf(ownUnits);
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(replyId, "replyId");
        Objects.requireNonNull(saidAt, "saidAt");
    }

    /** Somebody at the desk, now. */
    public static Context of(Actor actor, Set<String> ownUnits, Instant now) {
        return new Context(actor, ownUnits, now, Optional.empty(), Optional.empty());
    }
}
