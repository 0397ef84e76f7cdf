package org.yihaotong.engine.port.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;

/** Pairs of items that say the same or contradict each other. */
@ProviderType
public interface KnowledgeMatchStore {

    /** Items that changed since they were compared, the longest waiting first. */
    List<KnowledgeItem> toCompare(int limit);

    /** All pairs in which the item is, decided ones as well. */
    List<KnowledgeMatch> ofItem(String item);

    /**
     * Notes that the item was compared at this revision, in one transaction with what came of it; if it has moved
     * meanwhile, it stays to be compared.
     *
     * @param found pairs of revision 1 are added, others updated where the stored revision is one less
     * @param gone ids of pairs that are none any more
     * @throws org.yihaotong.api.input.StaleVersionException if a stored revision is another
     */
    void compared(KnowledgeItem item, List<KnowledgeMatch> found, List<String> gone);

    Optional<KnowledgeMatch> find(String id);

    Page<KnowledgeMatch> list(KnowledgeMatchQuery query);

    /** How many open pairs there are of each kind; absent: none. */
    Map<KnowledgeMatchKind, Long> counts();

    /**
     * Commits an editor's decision with all that follows from it.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if a stored revision is another
     */
    void decide(KnowledgeMatch match, List<KnowledgeChange> items, List<KnowledgeTaskChange> tasks);

    /** Pairs whose owners were asked and have all answered. */
    List<KnowledgeMatch> answered(int limit);

    /** For what item this one was withdrawn when they were merged. */
    Optional<String> keptFor(String item);
}
