package org.yihaotong.api.knowledge;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * What the knowledge base is asked for. Everybody who reads it may ask; the unit that answers for an item, or the centre's
 * editors, have the task on a clock, and whoever asked is told what came of it. A unit sees its own tasks, who tends the
 * knowledge base all, everybody the own.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (a rule says no), {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.NotFoundException}, {@link
 * org.yihaotong.api.input.StaleVersionException}.
 */
@ProviderType
public interface KnowledgeTaskDesk {

    /**
     * Asks for something.
     *
     * @param idempotencyKey 8 to 80 characters; the same key with the same draft answers the task that it made
     */
    KnowledgeTask ask(Actor actor, KnowledgeTaskDraft draft, String idempotencyKey);

    /**
     * Goes one step.
     *
     * @param revision the revision that the actor saw
     */
    KnowledgeTask perform(Actor actor, String id, long revision, KnowledgeTaskStep step);

    /** Whoever asked has seen what came of it; twice is as good as once. */
    KnowledgeTask see(Actor actor, String id);

    KnowledgeTask read(Actor actor, String id);

    /** What the actor may do with it now, the likely thing first. */
    List<KnowledgeTaskVerb> verbs(Actor actor, KnowledgeTask task);

    Page<KnowledgeTask> list(Actor actor, KnowledgeTaskQuery query);

    /** How many tasks are in each list that the actor has; absent: none. */
    Map<KnowledgeTaskQueue, Long> counts(Actor actor);

    /** What happened to it, newest first. */
    List<KnowledgeTaskEvent> history(Actor actor, String id);
}
