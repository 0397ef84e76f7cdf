package org.yihaotong.api.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.ticket.CatalogueEntry;

/** What changed from one edition of the catalogue to another; a line is the same as long as its number is. */
public record CatalogueDifference(
        List<CatalogueEntry> added, List<CatalogueChange> changed, List<CatalogueEntry> removed) {

    public CatalogueDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** Compares two editions. */
    public static CatalogueDifference between(CatalogueLines before, CatalogueLines after) {
        Map<Integer, CatalogueEntry> left = new LinkedHashMap<>();
        before.entries().forEach(entry -> left.put(entry.no(), entry));
        List<CatalogueEntry> added = new ArrayList<>();
        List<CatalogueChange> changed = new ArrayList<>();
        for (CatalogueEntry entry : after.entries()) {
            CatalogueEntry old = left.remove(entry.no());
            if (old == null) {
                added.add(entry);
            } else if (!old.equals(entry)) {
                changed.add(new CatalogueChange(old, entry));
            }
        }
        return new CatalogueDifference(added, changed, List.copyOf(left.values()));
    }
}
