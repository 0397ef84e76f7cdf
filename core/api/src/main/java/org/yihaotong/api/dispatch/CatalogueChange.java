package org.yihaotong.api.dispatch;

import org.yihaotong.api.ticket.CatalogueEntry;

/** A line of the catalogue that says something else now. */
public record CatalogueChange(CatalogueEntry before, CatalogueEntry after) {}
