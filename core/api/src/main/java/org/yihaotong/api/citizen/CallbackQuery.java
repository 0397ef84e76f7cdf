package org.yihaotong.api.citizen;

import java.util.Optional;
import java.util.Set;

/**
 * Which callbacks to list: those that can be done now come first, unhappy citizens before all others.
 *
 * @param stages empty: all
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record CallbackQuery(Set<CallbackStage> stages, Optional<String> cursor, int limit) {

    private static final int DEFAULT_LIMIT = 50;

    public CallbackQuery {
        stages = stages == null ? Set.of() : Set.copyOf(stages);
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? DEFAULT_LIMIT : limit;
    }
}
