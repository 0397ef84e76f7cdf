package org.yihaotong.engine.port.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMiss;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.engine.port.DuplicateException;

/** Knowledge items, every text they had, and what happened to them. */
@ProviderType
public interface KnowledgeStore {

    /**
     * Commits steps of different items in one transaction: an item of revision 1 is added, any other updated where the
     * stored revision is one less. Files of a new text belong to the item from then on.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if a stored revision is another
     * @throws DuplicateException if the key, the id or the source's entry is there already
     */
    void commit(List<KnowledgeChange> changes);

    Optional<KnowledgeItem> find(String id);

    /** Every text of the item, newest first. */
    List<KnowledgeVersion> versions(String id);

    /** The newest things that happened to the item, newest first. */
    List<KnowledgeEvent> events(String id, int limit);

    /**
     * One page of a list.
     *
     * @param units only items of these units; empty: of all
     * @param today for what is due or expired
     */
    Page<KnowledgeItem> list(KnowledgeQuery query, Set<String> units, LocalDate today);

    /** How many items are in each of these lists; absent: none. */
    Map<KnowledgeQueue, Long> counts(Set<KnowledgeQueue> queues, Set<String> units, LocalDate today);

    /**
     * The items with most of these pairs of characters, those with most first.
     *
     * @param live only what is published; else all that have not ended
     */
    List<KnowledgeItem> alike(Set<Long> pairs, boolean live, int limit);

    /** Counts that an item answered a caller; nothing if there is no such item. */
    void used(String id);

    /** Counts that these words found nothing in this week. */
    void missed(String week, String words, Instant at);

    /** What found nothing in this week, most often first. */
    List<KnowledgeMiss> misses(String week, int limit);

    /** Every item that a source brought. */
    List<KnowledgeItem> ofSource(String source);

    /** Every source that was ever seen. */
    List<SourceSeen> sources();

    /** Notes how a source was seen, over what was noted before. */
    void note(SourceSeen source);
}
