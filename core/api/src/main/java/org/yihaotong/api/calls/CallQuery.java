package org.yihaotong.api.calls;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which call records a list shows, newest first.
 *
 * @param source only what units, or what switches, wrote down
 * @param day only calls that began on that day of the city
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record CallQuery(
        Optional<String> hotline,
        Optional<RecordSource> source,
        Optional<LocalDate> day,
        Optional<String> cursor,
        int limit) {

    public CallQuery {
        hotline = hotline == null ? Optional.empty() : hotline;
        source = source == null ? Optional.empty() : source;
        day = day == null ? Optional.empty() : day;
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? 50 : limit;
    }
}
