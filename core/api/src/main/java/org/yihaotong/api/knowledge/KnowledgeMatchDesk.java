package org.yihaotong.api.knowledge;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * Items that say the same or contradict each other, for the centre's people who tend the knowledge base; its editors decide.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (a rule says no), {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.NotFoundException}, {@link
 * org.yihaotong.api.input.StaleVersionException}.
 */
@ProviderType
public interface KnowledgeMatchDesk {

    Page<KnowledgeMatch> list(Actor actor, KnowledgeMatchQuery query);

    /** How many of each kind wait for an editor; absent: none. */
    Map<KnowledgeMatchKind, Long> counts(Actor actor);

    KnowledgeMatch read(Actor actor, String id);

    /**
     * One stays, the other is withdrawn and points to it.
     *
     * @param revision the revision that the actor saw
     * @param keep the item that stays
     * @param reason 4 to 150 characters
     */
    KnowledgeMatch merge(Actor actor, String id, long revision, String keep, String reason);

    /**
     * They are not the same; asked no more until one of them gets another text.
     *
     * @param reason 4 to 150 characters
     */
    KnowledgeMatch separate(Actor actor, String id, long revision, String reason);

    /**
     * Their units are asked, each by a task on a clock; when all have ended, the pair waits for an editor again.
     *
     * @param words 4 to 500 characters
     */
    KnowledgeMatch inquire(Actor actor, String id, long revision, String words);

    /** The published item that stays for a merged one; for everybody who reads. */
    Optional<String> successor(Actor actor, String item);
}
