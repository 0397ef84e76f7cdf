package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.Deadline;

/**
 * Something that the knowledge base is asked for (知识任务): an item to be put right, one that is missing, two that
 * contradict each other. Immutable: every step makes a new one.
 *
 * @param id such as {@code ZR00000042}
 * @param unit whose task it is; empty: the centre's editors'
 * @param round grows when it is handed over
 * @param item the item that is wrong, or the one that answers; empty: none yet
 * @param version of the item as the asking person saw it; 0: there was none
 * @param title of the item as it was then; empty: there was none
 * @param words what was asked, numbers of persons covered
 * @param askedBy login
 * @param clock of whoever has it now
 * @param remindedAt when the clock turned yellow
 * @param overdueAt when the clock ran out
 * @param seen whether whoever asked has seen what came of it
 * @param match the two items that it is about
 * @param revision grows with every step; for optimistic locking
 */
public record KnowledgeTask(
        String id,
        KnowledgeTaskKind kind,
        KnowledgeTaskState state,
        Optional<String> unit,
        int round,
        Optional<String> item,
        int version,
        String title,
        String words,
        String askedBy,
        Instant askedAt,
        Deadline clock,
        Optional<Instant> remindedAt,
        Optional<Instant> overdueAt,
        Optional<KnowledgeTaskAnswer> answer,
        boolean seen,
        Optional<String> match,
        long revision) {

    public KnowledgeTask {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(remindedAt, "remindedAt");
        Objects.requireNonNull(overdueAt, "overdueAt");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(match, "match");
    }

    /** Whether the item was put right: whoever said that it was wrong was right. */
    public boolean isErrorConfirmed() {
        return kind == KnowledgeTaskKind.CORRECTION
                && state == KnowledgeTaskState.DONE
                && answer.filter(KnowledgeTaskAnswer::changed).isPresent();
    }
}
