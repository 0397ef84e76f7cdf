package org.yihaotong.api.dispatch;

import java.util.List;
import java.util.Objects;
import org.yihaotong.api.ticket.CatalogueEntry;

/**
 * What an uploaded table would make of the catalogue; nothing is written yet.
 *
 * @param version the newest edition, on which the next one stands
 * @param entries the lines of the table, as far as they can be read
 * @param faults every row and column at fault; empty: the lines may be written
 * @param difference to the newest edition
 */
public record CatalogueReport(
        long version, List<CatalogueEntry> entries, List<RowFault> faults, CatalogueDifference difference) {

    public CatalogueReport {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
        Objects.requireNonNull(difference, "difference");
    }
}
