package org.yihaotong.api.ticket;

import java.util.List;
import java.util.Objects;

/**
 * One line of the dispatch catalogue (派单目录): matter and area lead to a lead unit and co-units.
 *
 * @param matter the beginning of a matter's path, such as {@code 供水}
 * @param area territory code; empty: everywhere
 */
public record CatalogueEntry(String matter, String area, String leadUnit, List<String> coUnits) {

    public CatalogueEntry {
        matter = Command.text(matter);
        area = Command.text(area);
        leadUnit = Command.text(leadUnit);
        coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
        Objects.requireNonNull(leadUnit, "leadUnit");
    }
}
