package org.yihaotong.api.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.yihaotong.api.ticket.CatalogueEntry;

/**
 * What one edition of the dispatch catalogue says; lines that come without a number get the next one.
 *
 * @param lastNo the highest number that any line ever had
 * @param entries at most 5,000, in the order their editor gave them
 */
public record CatalogueLines(int lastNo, List<CatalogueEntry> entries) {

    /** The name of the rule book. */
    public static final String BOOK = "catalogue";

    /** Nothing is said about anything. */
    public static final CatalogueLines NONE = new CatalogueLines(0, List.of());

    public CatalogueLines {
        List<CatalogueEntry> given = entries == null ? List.of() : entries;
        int last = given.stream().mapToInt(CatalogueEntry::no).reduce(lastNo, Math::max);
        List<CatalogueEntry> numbered = new ArrayList<>(given.size());
        for (CatalogueEntry entry : given) {
            numbered.add(entry.no() > 0 ? entry : entry.numbered(++last));
        }
        lastNo = last;
        entries = List.copyOf(numbered);
    }

    /** The next lines after these: numbers once given are not given again. */
    public CatalogueLines followedBy(List<CatalogueEntry> next) {
        return new CatalogueLines(lastNo, next);
    }
}
