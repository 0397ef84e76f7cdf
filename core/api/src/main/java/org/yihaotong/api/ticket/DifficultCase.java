package org.yihaotong.api.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A ticket that units pass on or redo again and again (疑难工单).
 *
 * @param why the rule that made it one, in words
 * @param level how far it was escalated (提级): 0 not yet, 1 leaders of the centre, 2 leaders of the city
 */
public record DifficultCase(Instant since, String why, int level, List<Conference> conferences) {

    public DifficultCase {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(why, "why");
        conferences = conferences == null ? List.of() : List.copyOf(conferences);
    }
}
