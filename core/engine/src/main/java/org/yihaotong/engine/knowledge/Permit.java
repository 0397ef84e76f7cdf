package org.yihaotong.engine.knowledge;

import static org.yihaotong.api.knowledge.KnowledgeState.APPROVED;
import static org.yihaotong.api.knowledge.KnowledgeState.ARCHIVED;
import static org.yihaotong.api.knowledge.KnowledgeState.DRAFT;
import static org.yihaotong.api.knowledge.KnowledgeState.PUBLISHED;
import static org.yihaotong.api.knowledge.KnowledgeState.SUBMITTED;
import static org.yihaotong.api.knowledge.KnowledgeState.WITHDRAWN;
import static org.yihaotong.engine.knowledge.Hat.CLERK;
import static org.yihaotong.engine.knowledge.Hat.EDITOR;
import static org.yihaotong.engine.knowledge.Hat.LEADER;
import static org.yihaotong.engine.knowledge.Hat.SUPERVISOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeVerb;

/** Who may do what with an item in which state: the whole table, the likely step first. */
record Permit(KnowledgeVerb verb, Set<KnowledgeState> states, Set<Hat> hats) {

    private static final Set<KnowledgeState> IN_USE = EnumSet.of(DRAFT, SUBMITTED, APPROVED, PUBLISHED);
    private static final Set<KnowledgeState> NOT_ARCHIVED = EnumSet.complementOf(EnumSet.of(ARCHIVED));

    private static final List<Permit> TABLE = List.of(
            new Permit(KnowledgeVerb.TAKE_OVER, NOT_ARCHIVED, EnumSet.of(EDITOR)),
            new Permit(KnowledgeVerb.KEEP, NOT_ARCHIVED, EnumSet.of(EDITOR)),
            new Permit(KnowledgeVerb.SUBMIT, EnumSet.of(DRAFT), EnumSet.of(CLERK, LEADER)),
            new Permit(KnowledgeVerb.APPROVE, EnumSet.of(SUBMITTED), EnumSet.of(LEADER)),
            new Permit(KnowledgeVerb.PUBLISH, EnumSet.of(APPROVED), EnumSet.of(EDITOR)),
            new Permit(KnowledgeVerb.EDIT, EnumSet.of(DRAFT, PUBLISHED), EnumSet.of(CLERK, LEADER)),
            new Permit(KnowledgeVerb.EDIT, EnumSet.of(SUBMITTED), EnumSet.of(LEADER)),
            new Permit(KnowledgeVerb.EDIT, EnumSet.of(APPROVED, PUBLISHED), EnumSet.of(EDITOR)),
            new Permit(KnowledgeVerb.SEND_BACK, EnumSet.of(SUBMITTED), EnumSet.of(LEADER)),
            new Permit(KnowledgeVerb.SEND_BACK, EnumSet.of(APPROVED), EnumSet.of(EDITOR)),
            new Permit(KnowledgeVerb.RENEW, IN_USE, EnumSet.of(LEADER, EDITOR)),
            new Permit(KnowledgeVerb.WITHDRAW, IN_USE, EnumSet.of(LEADER, EDITOR, SUPERVISOR)),
            new Permit(KnowledgeVerb.REOPEN, EnumSet.of(WITHDRAWN), EnumSet.of(CLERK, LEADER, EDITOR)),
            new Permit(KnowledgeVerb.REOPEN, EnumSet.of(ARCHIVED), EnumSet.of(EDITOR)));

    /** What somebody with these hats may do with the item. */
    static List<KnowledgeVerb> verbs(KnowledgeItem item, Set<Hat> hats) {
        return TABLE.stream()
                .filter(p -> p.states.contains(item.state()) && !Collections.disjoint(p.hats, hats))
                .map(Permit::verb)
                .filter(verb -> isThere(item, verb))
                .distinct()
                .toList();
    }

    /** Whether somebody with these hats may do it in some state. */
    static boolean isForHats(KnowledgeVerb verb, Set<Hat> hats) {
        return TABLE.stream().anyMatch(p -> p.verb == verb && !Collections.disjoint(p.hats, hats));
    }

    private static boolean isThere(KnowledgeItem item, KnowledgeVerb verb) {
        return switch (verb) {
            case TAKE_OVER, KEEP -> item.origin()
                    .filter(KnowledgeOrigin::differs)
                    .isPresent();
            case RENEW -> item.isLive();
            default -> true;
        };
    }
}
