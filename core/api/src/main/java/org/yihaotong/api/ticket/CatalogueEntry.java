package org.yihaotong.api.ticket;

import java.util.List;
import java.util.Objects;

/**
 * One line of the dispatch catalogue (派单目录): matter and area lead to a lead unit and co-units.
 *
 * @param no its number, kept for life and never used again, so that every edition calls the line by the same name; 0: not
 *     numbered yet
 * @param matter the beginning of a matter's path, such as {@code 供水}
 * @param area territory code; empty: everywhere
 * @param note whatever a dispatcher should know, at most 200 characters
 */
public record CatalogueEntry(int no, String matter, String area, String leadUnit, List<String> coUnits, String note) {

    public CatalogueEntry {
        matter = Command.text(matter);
        area = Command.text(area);
        leadUnit = Command.text(leadUnit);
        coUnits = coUnits == null ? List.of() : List.copyOf(coUnits);
        note = Command.text(note);
        Objects.requireNonNull(leadUnit, "leadUnit");
    }

    /** A new line without a note. */
    public CatalogueEntry(String matter, String area, String leadUnit, List<String> coUnits) {
        this(0, matter, area, leadUnit, coUnits, "");
    }

    /** The same line under this number. */
    public CatalogueEntry numbered(int number) {
        return new CatalogueEntry(number, matter, area, leadUnit, coUnits, note);
    }

    /** Whether both say something about the same matter in the same area. */
    public boolean isAboutTheSameAs(CatalogueEntry other) {
        return matter.equals(other.matter) && area.equals(other.area);
    }
}
