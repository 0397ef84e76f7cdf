package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;

/**
 * The knowledge base as everybody may read it, without an actor: what is published, for the public, and holds today.
 *
 * <p>Bad questions are {@link org.yihaotong.api.input.InvalidInputException}.
 */
@ProviderType
public interface PublicKnowledge {

    /**
     * The best first.
     *
     * @param words 1 to 200 characters
     * @param category only of this category and what is below it
     * @param limit 1 to 50
     */
    List<PublicItem> search(String words, Optional<String> category, int limit);

    Optional<PublicItem> read(String id);

    /**
     * All of them, the one that changed last first.
     *
     * @param limit 1 to 200
     */
    Page<PublicItem> list(Optional<String> category, Optional<KnowledgeKind> kind, Optional<String> cursor, int limit);

    /** The category tree as paths, in the order of the rule book. */
    List<String> categories();

    /**
     * What became of items since a moment, also by the mere passing of days.
     *
     * @param since empty: everything that is public now, and nothing that is gone
     * @param cursor from the page before, which holds its question itself
     * @param limit 1 to 500
     */
    PublicChanges changes(Optional<Instant> since, Optional<String> cursor, int limit);
}
