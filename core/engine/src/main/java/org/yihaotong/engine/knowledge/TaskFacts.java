package org.yihaotong.engine.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskAnswer;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.assessment.KnowledgeFact;

/** What the assessment counts of a unit's knowledge; the centre's own tasks judge nobody. */
final class TaskFacts {

    private TaskFacts() {}

    static List<KnowledgeFact> of(KnowledgeTask task) {
        Optional<KnowledgeTaskAnswer> answer = task.answer();
        boolean onTime = answer.map(KnowledgeTaskAnswer::at)
                .filter(at -> at.isBefore(task.clock().due()))
                .isPresent();
        long flags = Measure.KNOWLEDGE_TASK_OWED.flag()
                | (answer.isPresent() ? Measure.KNOWLEDGE_TASK_DONE.flag() : 0)
                | (onTime ? Measure.KNOWLEDGE_TASK_ON_TIME.flag() : 0)
                | (task.isErrorConfirmed() ? Measure.KNOWLEDGE_ERROR.flag() : 0);
        return fact(task, flags);
    }

    /** Of a task that another gets: who was too late stays too late, who was not owes nothing any more. */
    static List<KnowledgeFact> left(KnowledgeTask task) {
        return fact(task, task.overdueAt().isPresent() ? Measure.KNOWLEDGE_TASK_OWED.flag() : 0);
    }

    private static List<KnowledgeFact> fact(KnowledgeTask task, long flags) {
        Instant from = task.clock().startedAt();
        Optional<Instant> answered = task.answer().map(KnowledgeTaskAnswer::at);
        return task
                .unit()
                .map(unit -> new KnowledgeFact(
                        task.id(),
                        task.round(),
                        unit,
                        task.title().isEmpty() ? task.words() : task.title(),
                        day(from),
                        Optional.of(day(task.clock().due())),
                        answered.map(TaskFacts::day),
                        flags,
                        answered.map(at ->
                                        Math.max(0, Duration.between(from, at).toMinutes()))
                                .orElse(0L)))
                .stream()
                .toList();
    }

    /** An item that was published is a contribution of its unit, once and for all. */
    static Optional<KnowledgeFact> of(Turn turn) {
        if (turn.event().deed() != KnowledgeDeed.PUBLISHED) {
            return Optional.empty();
        }
        KnowledgeItem item = turn.item();
        LocalDate day = day(turn.event().at());
        return Optional.of(new KnowledgeFact(
                item.id(),
                1,
                item.unit(),
                item.newest().text().title(),
                day,
                Optional.empty(),
                Optional.of(day),
                Measure.KNOWLEDGE_CONTRIBUTED.flag(),
                0));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Moments.CITY).toLocalDate();
    }
}
