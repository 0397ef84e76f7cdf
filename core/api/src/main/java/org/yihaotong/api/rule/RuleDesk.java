package org.yihaotong.api.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/**
 * Reads and writes editions of rule books.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role), {@link
 * org.yihaotong.api.input.NotFoundException} (no such book or edition), {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.StaleVersionException}.
 */
@ProviderType
public interface RuleDesk {

    /** The books the actor may read. */
    List<RuleBook<?>> books(Actor actor);

    RuleBook<?> book(Actor actor, String book);

    /** The newest edition, also if it holds only from a later day. */
    Edition<?> newest(Actor actor, String book);

    /** The edition that holds at this moment. */
    Edition<?> at(Actor actor, String book, Instant moment);

    /** One edition by its version. */
    Edition<?> edition(Actor actor, String book, long version);

    /** The heads of the newest editions, at most 200, newest first; their content is the empty text. */
    List<Edition<String>> history(Actor actor, String book);

    /**
     * Writes an edition.
     *
     * @param version the newest stored version, 0 if there is none
     * @param content of the book's type
     * @param effectiveFrom empty: now; not before now, and not before the newest edition's
     */
    Edition<?> write(
            Actor actor, String book, long version, Object content, String note, Optional<Instant> effectiveFrom);
}
