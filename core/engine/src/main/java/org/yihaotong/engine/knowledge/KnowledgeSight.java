package org.yihaotong.engine.knowledge;

import java.util.EnumSet;
import java.util.Set;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.words.Words;

/** Which items somebody sees, and how much of them. */
final class KnowledgeSight {

    private static final Role[] TENDING = {Role.KNOWLEDGE_EDITOR, Role.SUPERVISOR, Role.AUDITOR};
    private static final Set<KnowledgeQueue> FOR_ALL = EnumSet.of(KnowledgeQueue.LIVE);

    private final Actor actor;
    private final Set<String> own;

    /** What this actor sees, whose units are these. */
    KnowledgeSight(Actor actor, Set<String> own) {
        this.actor = actor;
        this.own = own;
        boolean reads =
                actor.isUnit() ? actor.unit().isPresent() : !actor.roles().isEmpty();
        if (!reads) {
            throw Words.refuse("role", Words.say("verb.ReadKnowledge"));
        }
    }

    /** Whether everything of the item is for the actor, not the published text only. */
    boolean tends(String unit) {
        return actor.isUnit() ? own.contains(unit) : actor.isOneOf(TENDING);
    }

    /** Whether the actor has lists of work. */
    boolean isTending() {
        return actor.isUnit() || actor.isOneOf(TENDING);
    }

    /** Of which units a list shows items; empty: of all. */
    Set<String> units(KnowledgeQueue queue) {
        if (FOR_ALL.contains(queue)) {
            return Set.of();
        }
        if (!isTending()) {
            throw Words.refuse("role", Words.say("verb.TendKnowledge"));
        }
        return own;
    }

    /** The item as the actor sees it. */
    KnowledgeItem of(KnowledgeItem item) {
        if (tends(item.unit())) {
            return item;
        }
        if (!item.isLive()) {
            throw missing(item.id());
        }
        return item.asRead();
    }

    static NotFoundException missing(String id) {
        return new NotFoundException(Words.say("missing.knowledge", id));
    }
}
