package org.yihaotong.engine.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.rule.Books;

/** What the catalogue says of an appeal now; an edition is made ready once, whoever asks how often. */
@Component(service = DispatchBook.class)
public final class DispatchBook {

    private final Books books;
    private final CatalogueBook book;
    private final PeopleStore people;
    private volatile CatalogueIndex index;

    @Activate
    public DispatchBook(@Reference Books books, @Reference CatalogueBook book, @Reference PeopleStore people) {
        this.books = books;
        this.book = book;
        this.people = people;
    }

    /** The edition that holds. */
    public Edition<CatalogueLines> edition() {
        return index().edition();
    }

    /** The lines that fit this matter and area, the best first. */
    public List<CatalogueEntry> fitting(Appeal appeal) {
        return index().fitting(appeal.matter(), appeal.place().area());
    }

    /** How well a line fits, 0 to 1. */
    public static double score(CatalogueEntry line) {
        return CatalogueIndex.score(line);
    }

    /** Why the catalogue would give this appeal to this unit; empty if it would not. */
    public Optional<String> why(Appeal appeal, String unit) {
        return fitting(appeal).stream()
                .filter(e -> e.leadUnit().equals(unit) || e.coUnits().contains(unit))
                .findFirst()
                .map(this::why);
    }

    /** The line by edition and number, in words. */
    public String why(CatalogueEntry line) {
        return index().why(line);
    }

    private CatalogueIndex index() {
        Edition<CatalogueLines> now = books.edition(book);
        CatalogueIndex known = index;
        if (known == null || known.edition().version() != now.version()) {
            known = new CatalogueIndex(now, areas());
            index = known;
        }
        return known;
    }

    private Map<String, String> areas() {
        Map<String, String> names = new HashMap<>();
        people.units().forEach(unit -> unit.area().ifPresent(area -> names.put(area, unit.name())));
        return names;
    }
}
