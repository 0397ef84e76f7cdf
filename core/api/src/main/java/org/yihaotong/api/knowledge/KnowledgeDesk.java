package org.yihaotong.api.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * The knowledge base for whoever reads, writes and tends it. Everybody who works with tickets reads what is published; a
 * unit's people see all of their own unit's and of those below it; the centre's knowledge editors, supervisors and auditors
 * see everything.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (a rule says no), {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.NotFoundException}, {@link
 * org.yihaotong.api.input.StaleVersionException}.
 */
@ProviderType
public interface KnowledgeDesk {

    /**
     * Begins an item: a unit's person for the own unit, an editor for any.
     *
     * @param idempotencyKey 8 to 80 characters; the same key with the same draft answers the item that it made
     */
    KnowledgeItem draft(Actor actor, KnowledgeDraft draft, String idempotencyKey);

    /**
     * Goes one step.
     *
     * @param revision the revision that the actor saw
     */
    KnowledgeItem perform(Actor actor, String id, long revision, KnowledgeStep step);

    KnowledgeItem read(Actor actor, String id);

    /** What the actor may do with it now, the likely thing first. */
    List<KnowledgeVerb> verbs(Actor actor, KnowledgeItem item);

    Page<KnowledgeItem> list(Actor actor, KnowledgeQuery query);

    /** The category tree as paths, in the order of the rule book. */
    List<String> categories(Actor actor);

    /** How many items wait in each list that the actor tends; absent: none. */
    Map<KnowledgeQueue, Long> counts(Actor actor);

    /** Published items, the best first; expired ones are never before one that holds. */
    List<KnowledgeItem> search(Actor actor, KnowledgeSearch search);

    /**
     * What was looked for in a week and not found, the most wanted first; for the centre's people who tend the knowledge
     * base.
     *
     * @param week such as {@code 2026-W48}; empty: this week
     */
    List<KnowledgeMiss> misses(Actor actor, Optional<String> week);

    /** Every text that the item had, newest first; a reader sees the published one. */
    List<KnowledgeVersion> versions(Actor actor, String id);

    /** What happened to it, newest first; for those who tend it. */
    List<KnowledgeEvent> history(Actor actor, String id);
}
