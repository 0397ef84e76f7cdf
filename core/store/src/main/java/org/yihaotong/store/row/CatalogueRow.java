package org.yihaotong.store.row;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.ticket.CatalogueEntry;

/** One line of the dispatch catalogue at its place. */
@Entity
@Table(name = "catalogue")
@SuppressWarnings("UnusedVariable") // some columns are there for queries only
public class CatalogueRow {

    @Id
    @Column(name = "place_no")
    private int place;

    private String matter;
    private String area;

    @Column(name = "lead_unit")
    private String leadUnit;

    @Column(name = "co_units")
    private String coUnits;

    protected CatalogueRow() {}

    /** A new row. */
    public static CatalogueRow of(int place, CatalogueEntry entry) {
        CatalogueRow row = new CatalogueRow();
        row.place = place;
        row.matter = entry.matter();
        row.area = entry.area();
        row.leadUnit = entry.leadUnit();
        row.coUnits = Names.joined(entry.coUnits());
        return row;
    }

    /** The line as it was saved. */
    public CatalogueEntry entry() {
        return new CatalogueEntry(matter, area, leadUnit, Names.split(coUnits));
    }
}
