package org.yihaotong.rest.resource;

import java.time.Instant;
import org.yihaotong.api.rule.Edition;

/** An edition of the dispatch catalogue without its lines; version 0 is the empty one before the first. */
record CatalogueHead(long version, Instant effectiveFrom, Instant writtenAt, String writtenBy, String note) {

    static CatalogueHead of(Edition<?> edition) {
        return new CatalogueHead(
                edition.version(), edition.effectiveFrom(), edition.writtenAt(), edition.writtenBy(), edition.note());
    }
}
