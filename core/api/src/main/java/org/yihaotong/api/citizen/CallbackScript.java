package org.yihaotong.api.citizen;

import java.util.List;
import java.util.Objects;

/**
 * What a clerk has in front of them while calling (回访话术).
 *
 * @param task the row it belongs to
 * @param answers what the citizen was answered, veiled
 * @param questions what to ask, in order
 */
public record CallbackScript(CallbackTask task, List<RatingSheet.Said> answers, List<String> questions) {

    public CallbackScript {
        Objects.requireNonNull(task, "task");
        answers = List.copyOf(answers);
        questions = List.copyOf(questions);
    }
}
