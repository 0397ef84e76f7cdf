package org.yihaotong.api.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a citizen is shown before rating (评价单): the ticket's number, what was asked and what was answered, no person.
 *
 * @param title what was asked; empty on a confidential ticket
 * @param answers what was answered; none on a confidential ticket
 * @param validUntil when the link ends
 */
public record RatingSheet(String number, String title, List<Said> answers, Instant validUntil) {

    public RatingSheet {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        answers = List.copyOf(answers);
        Objects.requireNonNull(validUntil, "validUntil");
    }

    /**
     * One answer.
     *
     * @param unit name of the unit; empty if the centre answered
     */
    public record Said(String unit, String text) {

        public Said {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(text, "text");
        }
    }
}
