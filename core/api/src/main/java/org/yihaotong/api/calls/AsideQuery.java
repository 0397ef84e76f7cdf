package org.yihaotong.api.calls;

import java.util.Optional;
import java.util.Set;

/**
 * Which rows put aside a list shows, newest first.
 *
 * @param states empty: all
 * @param limit 1 to 200
 */
public record AsideQuery(Optional<String> hotline, Set<AsideState> states, Optional<String> cursor, int limit) {

    public AsideQuery {
        hotline = hotline == null ? Optional.empty() : hotline;
        states = states == null ? Set.of() : Set.copyOf(states);
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? 50 : limit;
    }
}
