package org.yihaotong.engine.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskAnswer;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.engine.port.assessment.KnowledgeFact;

/** A task in the middle of a step. */
final class TaskEdit {

    private final KnowledgeTask task;
    private final List<KnowledgeFact> facts = new ArrayList<>();
    private KnowledgeTaskState state;
    private Optional<String> unit;
    private int round;
    private Optional<String> item;
    private String title;
    private Deadline clock;
    private Optional<Instant> remindedAt;
    private Optional<Instant> overdueAt;
    private Optional<KnowledgeTaskAnswer> answer;
    private boolean seen;

    TaskEdit(KnowledgeTask task) {
        this.task = task;
        state = task.state();
        unit = task.unit();
        round = task.round();
        item = task.item();
        title = task.title();
        clock = task.clock();
        remindedAt = task.remindedAt();
        overdueAt = task.overdueAt();
        answer = task.answer();
        seen = task.seen();
    }

    TaskEdit become(KnowledgeTaskState next) {
        state = next;
        return this;
    }

    TaskEdit link(KnowledgeItem found) {
        item = Optional.of(found.id());
        title = found.newest().text().title();
        return this;
    }

    TaskEdit answer(Optional<KnowledgeTaskAnswer> said) {
        answer = said;
        return this;
    }

    TaskEdit count(Deadline next) {
        clock = next;
        return this;
    }

    TaskEdit remind(Instant at) {
        remindedAt = Optional.of(at);
        return this;
    }

    TaskEdit runOut(Instant at) {
        remindedAt = remindedAt.or(() -> Optional.of(at));
        overdueAt = Optional.of(at);
        return this;
    }

    TaskEdit see() {
        seen = true;
        return this;
    }

    /** Another has it from now on; what the one before did is counted as it stands. */
    TaskEdit give(Optional<String> whom, Deadline next) {
        facts.addAll(TaskFacts.left(task));
        unit = whom;
        round++;
        remindedAt = Optional.empty();
        overdueAt = Optional.empty();
        return count(next);
    }

    TaskTurn as(KnowledgeTaskDeed deed, KnowledgeLife.Mark mark, String note) {
        KnowledgeTask after = new KnowledgeTask(
                task.id(),
                task.kind(),
                state,
                unit,
                round,
                item,
                task.version(),
                title,
                task.words(),
                task.askedBy(),
                task.askedAt(),
                clock,
                remindedAt,
                overdueAt,
                answer,
                seen,
                task.match(),
                task.revision() + 1);
        facts.addAll(TaskFacts.of(after));
        return new TaskTurn(after, new KnowledgeTaskEvent(task.id(), deed, mark.by(), mark.at(), note), facts);
    }
}
