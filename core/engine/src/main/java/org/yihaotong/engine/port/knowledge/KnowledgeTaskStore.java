package org.yihaotong.engine.port.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.engine.port.DuplicateException;

/** What the knowledge base is asked for, and what happened to it. */
@ProviderType
public interface KnowledgeTaskStore {

    /**
     * Commits steps of different tasks in one transaction: a task of revision 1 is added, any other updated where the
     * stored revision is one less.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if a stored revision is another
     * @throws DuplicateException if the key or the id is there already
     */
    void commit(List<KnowledgeTaskChange> changes);

    Optional<KnowledgeTask> find(String id);

    /** The newest things that happened to the task, newest first. */
    List<KnowledgeTaskEvent> events(String id, int limit);

    Page<KnowledgeTask> list(KnowledgeTaskQuery query, KnowledgeTaskScope scope);

    /** How many tasks are in each of these lists; absent: none. */
    Map<KnowledgeTaskQueue, Long> counts(Set<KnowledgeTaskQueue> queues, KnowledgeTaskScope scope);

    /** Open tasks whose clock turned yellow or ran out before this moment and was not noted yet, the earliest first. */
    List<KnowledgeTask> toWake(Instant now, int limit);

    /** Ids of open tasks whose clock was counted by an older calendar. */
    List<String> countedBefore(long calendar, int limit);
}
