package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.Optional;

/**
 * Which calls a list shows, newest first.
 *
 * @param agent login of who answered
 * @param hotline whose number was dialled
 * @param from of the offer, included
 * @param before of the offer, excluded
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record CallsQuery(
        Optional<String> agent,
        Optional<String> hotline,
        Optional<CallFate> fate,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<String> cursor,
        int limit) {

    public CallsQuery {
        agent = agent == null ? Optional.empty() : agent;
        hotline = hotline == null ? Optional.empty() : hotline;
        fate = fate == null ? Optional.empty() : fate;
        from = from == null ? Optional.empty() : from;
        before = before == null ? Optional.empty() : before;
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? 50 : limit;
    }
}
