package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which public tickets a list shows. With {@code changedFrom} or {@code changedTo} the one changed last comes first, else
 * the newest.
 *
 * @param numbers only these, at most 200; empty: all
 * @param matters only of exactly these services, at most 50; empty: all
 * @param ended only those that have ended, or have not
 * @param from accepted at this moment or later
 * @param to accepted before or at this moment
 * @param changedFrom changed at this moment or later
 * @param changedTo changed before or at this moment
 * @param cursor from the page before
 * @param limit 1 to 1,000; 0: 50
 */
public record PublicQuery(
        Set<String> numbers,
        Set<String> matters,
        Optional<Boolean> ended,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Instant> changedFrom,
        Optional<Instant> changedTo,
        Optional<String> cursor,
        int limit) {

    /** Everything, newest first. */
    public static final PublicQuery ALL = new PublicQuery(
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);

    public PublicQuery {
        numbers = Set.copyOf(numbers);
        matters = Set.copyOf(matters);
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(changedFrom, "changedFrom");
        Objects.requireNonNull(changedTo, "changedTo");
        Objects.requireNonNull(cursor, "cursor");
        limit = limit == 0 ? 50 : limit;
    }

    /** Whether the one changed last comes first. */
    public boolean isByChange() {
        return changedFrom.isPresent() || changedTo.isPresent();
    }
}
