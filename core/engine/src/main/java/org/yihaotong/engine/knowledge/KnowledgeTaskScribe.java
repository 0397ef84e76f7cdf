package org.yihaotong.engine.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskChange;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskStore;
import org.yihaotong.engine.privacy.Cover;
import org.yihaotong.engine.words.Words;

/** Begins tasks with their number and their clock, writes their steps down and tells of them. */
@Component(service = KnowledgeTaskScribe.class)
public final class KnowledgeTaskScribe {

    private static final String SERIES = "ZR";

    private final KnowledgeTaskStore store;
    private final TicketStore tickets;
    private final KnowledgeScribe items;
    private final DeadlinePolicy clocks;
    private final KnowledgeTaskBell bell;

    @Activate
    public KnowledgeTaskScribe(
            @Reference KnowledgeTaskStore store,
            @Reference TicketStore tickets,
            @Reference KnowledgeScribe items,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) DeadlinePolicy clocks,
            @Reference KnowledgeTaskBell bell) {
        this.store = store;
        this.tickets = tickets;
        this.items = items;
        this.clocks = clocks;
        this.bell = bell;
    }

    /**
     * What a task is about.
     *
     * @param version of the item as it was seen; 0: there is none
     */
    record Subject(
            KnowledgeTaskKind kind,
            Optional<String> unit,
            Optional<String> item,
            int version,
            String title,
            String words,
            Optional<String> match) {}

    /** A new task, not written yet. */
    TaskTurn begin(Subject about, KnowledgeLife.Mark mark) {
        String id = SERIES + "%08d".formatted(tickets.reserveNumbers(SERIES, 1));
        KnowledgeTask task = new KnowledgeTask(
                id,
                about.kind(),
                KnowledgeTaskState.OPEN,
                about.unit(),
                1,
                about.item(),
                about.version(),
                about.title(),
                Cover.over(about.words()),
                mark.by(),
                mark.at(),
                clock(about.kind(), about.unit(), mark.at()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                about.match(),
                1);
        return new TaskTurn(
                task,
                new KnowledgeTaskEvent(id, KnowledgeTaskDeed.ASKED, mark.by(), mark.at(), ""),
                TaskFacts.of(task));
    }

    /** A clock by the rule book, counted on the working days of whoever has the task. */
    Deadline clock(KnowledgeTaskKind kind, Optional<String> unit, Instant from) {
        Deadline started = new Deadline(
                ClockKind.HANDLE,
                from,
                from,
                Words.say("knowledge-task.clock", Words.name(kind)),
                Optional.of(items.rules().limit(kind)),
                List.of(),
                Optional.empty(),
                from,
                from,
                0);
        return clocks.recount(started, unit.orElse(""));
    }

    /** The task's clock by today's calendar. */
    Deadline recounted(KnowledgeTask task) {
        return clocks.recount(task.clock(), task.unit().orElse(""));
    }

    long calendar() {
        return clocks.calendar();
    }

    Optional<UsedKey> usedKey(String login, String key) {
        return tickets.usedKey(login, key);
    }

    void write(TaskTurn turn, Optional<UsedKey> key) {
        store.commit(List.of(change(turn, key)));
        bell.tell(turn);
    }

    /** The steps as a part of something greater that is committed as a whole. */
    void write(List<TaskTurn> turns, Consumer<List<KnowledgeTaskChange>> committing) {
        committing.accept(turns.stream().map(t -> change(t, Optional.empty())).toList());
        turns.forEach(bell::tell);
    }

    private static KnowledgeTaskChange change(TaskTurn turn, Optional<UsedKey> key) {
        return new KnowledgeTaskChange(turn.task(), turn.event(), turn.facts(), key);
    }

    static KnowledgeLife.Mark mark(String by, Clock clock) {
        return new KnowledgeLife.Mark(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
