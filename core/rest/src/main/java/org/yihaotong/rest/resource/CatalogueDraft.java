package org.yihaotong.rest.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.ticket.CatalogueEntry;

/** The next edition of the dispatch catalogue as its editor wants it. */
record CatalogueDraft(List<CatalogueEntry> entries, String note, Optional<Instant> effectiveFrom) {

    CatalogueDraft {
        note = note == null ? "" : note;
        effectiveFrom = effectiveFrom == null ? Optional.empty() : effectiveFrom;
    }
}
