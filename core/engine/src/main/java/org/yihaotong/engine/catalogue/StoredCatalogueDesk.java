package org.yihaotong.engine.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.dispatch.CatalogueDesk;
import org.yihaotong.api.dispatch.CatalogueDifference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.dispatch.CatalogueReport;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.rule.RuleDesk;
import org.yihaotong.api.ticket.CatalogueEntry;

/** The catalogue's own desk on top of the rule books: lines instead of a whole content, and what changed. */
@Component
public final class StoredCatalogueDesk implements CatalogueDesk {

    private final RuleDesk rules;
    private final CatalogueBook book;
    private final CatalogueSheet sheet;
    private final Clock clock;

    @Activate
    public StoredCatalogueDesk(
            @Reference RuleDesk rules,
            @Reference CatalogueBook book,
            @Reference CatalogueSheet sheet,
            @Reference Clock clock) {
        this.rules = rules;
        this.book = book;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public Edition<CatalogueLines> newest(Actor actor) {
        return lines(rules.newest(actor, CatalogueLines.BOOK));
    }

    @Override
    public Edition<CatalogueLines> now(Actor actor) {
        return lines(rules.at(actor, CatalogueLines.BOOK, clock.instant()));
    }

    @Override
    public Edition<CatalogueLines> edition(Actor actor, long version) {
        return lines(rules.edition(actor, CatalogueLines.BOOK, version));
    }

    @Override
    public List<Edition<String>> history(Actor actor) {
        return rules.history(actor, CatalogueLines.BOOK);
    }

    @Override
    public CatalogueDifference difference(Actor actor, long before, long after) {
        return CatalogueDifference.between(
                edition(actor, before).content(), edition(actor, after).content());
    }

    @Override
    public Edition<CatalogueLines> write(
            Actor actor, long version, List<CatalogueEntry> entries, String note, Optional<Instant> effectiveFrom) {
        CatalogueLines next = newest(actor).content().followedBy(entries);
        return lines(rules.write(actor, CatalogueLines.BOOK, version, next, note, effectiveFrom));
    }

    @Override
    public void export(Actor actor, long version, OutputStream out) throws IOException {
        sheet.write(edition(actor, version).content(), out);
    }

    @Override
    public CatalogueReport examine(Actor actor, InputStream workbook) {
        Edition<CatalogueLines> newest = newest(actor);
        CatalogueRows rows = sheet.read(workbook, newest.content());
        CatalogueLines next = newest.content().followedBy(rows.entries());
        return new CatalogueReport(
                newest.version(),
                next.entries(),
                rows.faults(book.check(next)),
                CatalogueDifference.between(newest.content(), next));
    }

    private static Edition<CatalogueLines> lines(Edition<?> edition) {
        return edition.with((CatalogueLines) edition.content());
    }
}
