package org.yihaotong.engine.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.engine.port.NewEdition;
import org.yihaotong.engine.port.RuleStore;
import org.yihaotong.engine.words.Words;

/** The catalogue learns from an arbitration: the unit that has to handle it stands in it for this matter and area. */
@Component(service = CatalogueLearner.class)
public final class CatalogueLearner {

    private static final int TRIES = 5;
    private static final int NOTE = 200;

    private final RuleStore store;
    private final CatalogueBook book;
    private final Clock clock;

    @Activate
    public CatalogueLearner(@Reference RuleStore store, @Reference CatalogueBook book, @Reference Clock clock) {
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The next edition of the catalogue, to be committed in one transaction with the arbitration ({@code Change}); it
     * holds at once, or together with the newest one if that holds only later. Empty if the catalogue says so already.
     *
     * @param note why, such as the arbitration's opinion; clipped to 200 characters
     * @throws org.yihaotong.api.ticket.RefusedException if the appeal has no matter, or the unit takes no orders
     */
    public Optional<NewEdition> lesson(Actor actor, Appeal appeal, String unit, String note) {
        if (appeal.matter().isEmpty()) {
            throw Words.refuse("catalogue-matter");
        }
        Edition<CatalogueLines> newest = store.newest(book.name(), book.type())
                .orElseGet(() -> new Edition<>(0, Instant.EPOCH, Instant.EPOCH, actor.login(), "", book.preset()));
        CatalogueLines lines = newest.content();
        CatalogueEntry line =
                new CatalogueEntry(0, appeal.matter(), appeal.place().area(), unit, List.of(), clipped(note));
        if (lines.entries().stream()
                .anyMatch(e -> e.isAboutTheSameAs(line) && e.leadUnit().equals(unit))) {
            return Optional.empty();
        }
        if (!book.check(new CatalogueLines(0, List.of(line))).isEmpty()) {
            throw Words.refuse("catalogue-unit", unit);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant from = now.isAfter(newest.effectiveFrom()) ? now : newest.effectiveFrom();
        return Optional.of(new NewEdition(
                book.name(),
                new Edition<>(newest.version() + 1, from, now, actor.login(), clipped(note), taught(lines, line))));
    }

    /** Writes such an edition by itself, where there is nothing to commit it with. */
    public Optional<NewEdition> learn(Actor actor, Appeal appeal, String unit, String note) {
        for (int attempt = 1; ; attempt++) {
            Optional<NewEdition> lesson = lesson(actor, appeal, unit, note);
            try {
                lesson.ifPresent(l -> store.add(l.book(), l.edition()));
                return lesson;
            } catch (StaleVersionException anotherWasFaster) {
                if (attempt == TRIES) {
                    throw anotherWasFaster;
                }
            }
        }
    }

    /** The line for the same matter and area gets another lead unit; without one the line comes last. */
    private static CatalogueLines taught(CatalogueLines lines, CatalogueEntry lesson) {
        List<CatalogueEntry> next = new ArrayList<>(lines.entries());
        for (int i = 0; i < next.size(); i++) {
            CatalogueEntry old = next.get(i);
            if (old.isAboutTheSameAs(lesson)) {
                List<String> coUnits = new ArrayList<>(old.coUnits());
                coUnits.remove(lesson.leadUnit());
                next.set(
                        i,
                        new CatalogueEntry(
                                old.no(), old.matter(), old.area(), lesson.leadUnit(), coUnits, lesson.note()));
                return lines.followedBy(next);
            }
        }
        next.add(lesson);
        return lines.followedBy(next);
    }

    private static String clipped(String note) {
        return note.codePointCount(0, note.length()) <= NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, NOTE - 1)) + "…";
    }
}
