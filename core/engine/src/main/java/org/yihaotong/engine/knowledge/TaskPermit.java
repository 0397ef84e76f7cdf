package org.yihaotong.engine.knowledge;

import static org.yihaotong.api.knowledge.KnowledgeTaskVerb.ANSWER;
import static org.yihaotong.api.knowledge.KnowledgeTaskVerb.CONFIRM_REFUSAL;
import static org.yihaotong.api.knowledge.KnowledgeTaskVerb.DENY_REFUSAL;
import static org.yihaotong.api.knowledge.KnowledgeTaskVerb.HAND_OVER;
import static org.yihaotong.api.knowledge.KnowledgeTaskVerb.LINK;
import static org.yihaotong.api.knowledge.KnowledgeTaskVerb.REFUSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.knowledge.KnowledgeTaskVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;

/**
 * What somebody is towards a task.
 *
 * @param holder whether it is the actor's to do
 * @param editor whether the actor checks and hands over
 * @param sees whether the actor sees it
 */
record TaskPermit(boolean holder, boolean editor, boolean sees) {

    /**
     * What the actor is towards this task.
     *
     * @param own the actor's units
     */
    static TaskPermit of(Actor actor, Set<String> own, KnowledgeTask task) {
        boolean editor = !actor.isUnit() && actor.isOneOf(Role.KNOWLEDGE_EDITOR);
        boolean mine = actor.isUnit() && task.unit().filter(own::contains).isPresent();
        boolean works = actor.isOneOf(Role.UNIT_CLERK, Role.UNIT_LEADER);
        boolean tends = !actor.isUnit() && actor.isOneOf(Role.KNOWLEDGE_EDITOR, Role.SUPERVISOR, Role.AUDITOR);
        return new TaskPermit(
                task.unit().isPresent() ? mine && works : editor,
                editor,
                mine || tends || task.askedBy().equals(actor.login()));
    }

    /** The likely step first. */
    List<KnowledgeTaskVerb> verbs(KnowledgeTask task) {
        List<KnowledgeTaskVerb> verbs = new ArrayList<>();
        if (task.state() == KnowledgeTaskState.OPEN && holder) {
            verbs.add(ANSWER);
            if (task.kind() == KnowledgeTaskKind.MISSING) {
                verbs.add(LINK);
            }
            verbs.add(REFUSE);
        }
        if (task.state() == KnowledgeTaskState.IN_REVIEW && editor) {
            verbs.addAll(List.of(CONFIRM_REFUSAL, DENY_REFUSAL));
        }
        if (task.state() == KnowledgeTaskState.OPEN && editor) {
            verbs.add(HAND_OVER);
        }
        return List.copyOf(verbs);
    }
}
