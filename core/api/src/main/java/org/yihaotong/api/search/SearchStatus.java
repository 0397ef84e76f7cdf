package org.yihaotong.api.search;

import java.util.Objects;
import java.util.Optional;

/**
 * How far the index is.
 *
 * @param things how many it knows
 * @param reached the place in the database's order of changes up to which it knows everything
 * @param last the place that was given last
 * @param answers whether it answers yet; until then the database does
 * @param meanings how far it is with what knowledge items mean; empty: there is no model, words find
 */
public record SearchStatus(long things, long reached, long last, boolean answers, Optional<Meanings> meanings) {

    public SearchStatus {
        Objects.requireNonNull(meanings, "meanings");
    }

    /**
     * What knowledge items mean to a model; tickets are found by words alone.
     *
     * @param known of how many items it is known
     * @param waiting of how many it is still to be asked
     */
    public record Meanings(String model, long known, long waiting) {}
}
