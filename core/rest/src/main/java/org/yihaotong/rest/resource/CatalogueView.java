package org.yihaotong.rest.resource;

import java.util.List;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.CatalogueEntry;

/** An edition of the dispatch catalogue with its lines. */
record CatalogueView(CatalogueHead edition, List<CatalogueEntry> entries) {

    static CatalogueView of(Edition<CatalogueLines> edition) {
        return new CatalogueView(CatalogueHead.of(edition), edition.content().entries());
    }
}
