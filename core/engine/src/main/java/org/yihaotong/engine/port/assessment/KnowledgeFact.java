package org.yihaotong.engine.port.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.assessment.Measure;

/**
 * What a unit did for the knowledge base: an item that was taken in, or one turn of a task that it was given.
 *
 * @param id of the item or the task
 * @param round of the task; 1 for an item
 * @param title as lists show it
 * @param givenOn when the unit was asked, or the item was published
 * @param outcomes sum of the flags of all {@link Measure}s that are true
 * @param minutes from asking to the answer; 0 without one
 */
public record KnowledgeFact(
        String id,
        int round,
        String unit,
        String title,
        LocalDate givenOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> answeredOn,
        long outcomes,
        long minutes) {

    public KnowledgeFact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(givenOn, "givenOn");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(answeredOn, "answeredOn");
    }
}
