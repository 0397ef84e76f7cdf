package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that happened to a task.
 *
 * @param by login of the person, or {@code centre} for the clock
 * @param note the reason, the item or the unit, where there is one
 */
public record KnowledgeTaskEvent(String task, KnowledgeTaskDeed deed, String by, Instant at, String note) {

    public KnowledgeTaskEvent {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(note, "note");
    }
}
