package org.yihaotong.api.citizen;

import java.util.Optional;
import org.yihaotong.api.ticket.Satisfaction;

/**
 * What a citizen says about how an appeal was handled (评价).
 *
 * @param resolved whether it is solved; has to be said
 * @param result how content with the result; has to be said
 * @param words in the citizen's own words, at most 500 characters
 */
public record Rating(
        Optional<Boolean> resolved,
        Optional<Satisfaction> result,
        Optional<Satisfaction> attitude,
        Optional<Satisfaction> speed,
        String words) {

    public Rating {
        resolved = resolved == null ? Optional.empty() : resolved;
        result = result == null ? Optional.empty() : result;
        attitude = attitude == null ? Optional.empty() : attitude;
        speed = speed == null ? Optional.empty() : speed;
        words = words == null ? "" : words.strip();
    }

    /** Never shows the words. */
    @Override
    public String toString() {
        return "Rating[" + resolved + ", " + result + "]";
    }
}
