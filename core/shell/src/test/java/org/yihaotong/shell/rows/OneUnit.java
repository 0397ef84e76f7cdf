package org.yihaotong.shell.rows;

import java.util.List;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.api.ticket.Suggestion;

/** A catalogue with one line. */
record OneUnit(String matter, String unit) implements DispatchCatalogue {

    @Override
    public List<CatalogueEntry> entries(Actor actor) {
        return List.of(new CatalogueEntry(matter, "", unit, List.of()));
    }

    @Override
    public List<Suggestion> suggest(Actor actor, Appeal appeal) {
        return appeal.matter().startsWith(matter)
                ? List.of(new Suggestion(unit, List.of(), 1, "派单目录：" + matter))
                : List.of();
    }
}
