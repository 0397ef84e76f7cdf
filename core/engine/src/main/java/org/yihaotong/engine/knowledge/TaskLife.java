package org.yihaotong.engine.knowledge;

import java.util.Optional;
import java.util.function.Supplier;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskAnswer;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.knowledge.KnowledgeTaskStep;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.engine.words.Words;

/** The life of a knowledge task: task and step give the next task, or a refusal. Pure. */
final class TaskLife {

    private final KnowledgeTask task;
    private final KnowledgeLife.Mark mark;

    TaskLife(KnowledgeTask task, KnowledgeLife.Mark mark) {
        this.task = task;
        this.mark = mark;
    }

    /**
     * A person's step.
     *
     * @param item the task's item, or the one to be linked, as it is now
     * @param clock of whoever gets it by being handed over
     */
    TaskTurn go(KnowledgeTaskStep step, TaskPermit who, Optional<KnowledgeItem> item, Supplier<Deadline> clock) {
        if (!who.verbs(task).contains(step.verb())) {
            throw Words.refuse("knowledge-task", Words.name(task.state()), Words.name(step.verb()));
        }
        TaskEdit edit = new TaskEdit(task);
        String why = step.reason();
        return switch (step.verb()) {
            case LINK -> edit.link(item.orElseThrow())
                    .as(KnowledgeTaskDeed.LINKED, mark, item.orElseThrow().id());
            case ANSWER -> answered(edit, why, item);
            case REFUSE -> refused(edit, why, who.editor());
            case CONFIRM_REFUSAL -> edit.become(KnowledgeTaskState.DECLINED)
                    .as(KnowledgeTaskDeed.REFUSAL_CONFIRMED, mark, why);
            case DENY_REFUSAL -> edit.become(KnowledgeTaskState.OPEN)
                    .answer(Optional.empty())
                    .as(KnowledgeTaskDeed.REFUSAL_DENIED, mark, why);
            case HAND_OVER -> edit.give(step.target(), clock.get())
                    .as(KnowledgeTaskDeed.HANDED_OVER, mark, handed(step));
        };
    }

    private static String handed(KnowledgeTaskStep step) {
        String whom = step.target().orElseGet(() -> Words.say("knowledge-task.centre"));
        return step.reason().isEmpty() ? whom : whom + "：" + step.reason();
    }

    private TaskTurn answered(TaskEdit edit, String why, Optional<KnowledgeItem> item) {
        boolean changed = item.filter(i -> isAnswer(task, i)).isPresent();
        return edit.become(KnowledgeTaskState.DONE)
                .answer(Optional.of(new KnowledgeTaskAnswer(why, changed, mark.by(), mark.at())))
                .as(KnowledgeTaskDeed.ANSWERED, mark, why);
    }

    /**
     * Whether the item says by itself what came of the task: a missing one has left its unit's hands; one that was wrong has
     * left them with a new text, or is out of use.
     */
    static boolean isAnswer(KnowledgeTask task, KnowledgeItem item) {
        boolean handed = item.state() == KnowledgeState.APPROVED || item.state() == KnowledgeState.PUBLISHED;
        return task.kind() == KnowledgeTaskKind.MISSING
                ? handed
                : item.state().isEnded() || (handed && item.newest().version() > task.version());
    }

    /** An editor's own refusal needs no second look. */
    private TaskTurn refused(TaskEdit edit, String why, boolean editor) {
        return edit.become(editor ? KnowledgeTaskState.DECLINED : KnowledgeTaskState.IN_REVIEW)
                .answer(Optional.of(new KnowledgeTaskAnswer(why, false, mark.by(), mark.at())))
                .as(KnowledgeTaskDeed.REFUSED, mark, why);
    }
}
