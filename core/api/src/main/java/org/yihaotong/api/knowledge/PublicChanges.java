package org.yihaotong.api.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of public items since a moment, in the order of their ids.
 *
 * @param next the cursor of the next page of the same question; empty on the last
 * @param until from which moment to ask the next time; a little earlier than now, so that an item may come twice but never
 *     not at all
 */
public record PublicChanges(List<Changed> items, Optional<String> next, Instant until) {

    public PublicChanges {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(until, "until");
    }

    /**
     * One item.
     *
     * @param item as it is now; empty: it is gone, being withdrawn, archived, expired, not yet valid or not public any more
     */
    public record Changed(String id, Optional<PublicItem> item) {

        public Changed {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(item, "item");
        }
    }
}
