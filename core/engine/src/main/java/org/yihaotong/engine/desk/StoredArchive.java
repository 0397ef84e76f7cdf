package org.yihaotong.engine.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.archive.ArchiveDesk;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.archive.Packer;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.ArchiveStore;
import org.yihaotong.engine.search.TicketFinder;
import org.yihaotong.engine.words.Words;

/**
 * The archive on the stored shelf. Words are looked for in the index; while there is none, a search reads one year at most,
 * so that its cost has an end.
 */
@Component
public final class StoredArchive implements ArchiveDesk {

    private static final int MOST_DAYS = 366;

    private final ArchiveStore store;
    private final UnitTree units;
    private final Packer packer;
    private final Clock clock;
    private volatile Optional<TicketFinder> finder = Optional.empty();

    @Activate
    public StoredArchive(
            @Reference ArchiveStore store,
            @Reference UnitTree units,
            @Reference Packer packer,
            @Reference Clock clock) {
        this.store = store;
        this.units = units;
        this.packer = packer;
        this.clock = clock;
    }

    @Override
    public Page<ArchivedTicket> find(Actor actor, ArchiveQuery query) {
        Sight sight = new Sight(actor, units.own(actor));
        sight.checkReading();
        check(query);
        Optional<Instant> from = query.from().map(this::begin);
        Optional<Instant> before = query.until().map(day -> begin(day.plusDays(1)));
        return finder.flatMap(f -> f.find(query, from, before, sight.visibleUnits()))
                .orElseGet(() -> {
                    checkWidth(query);
                    return store.find(query, from, before, sight.visibleUnits());
                });
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setFinder(TicketFinder present) {
        finder = Optional.of(present);
    }

    void unsetFinder(TicketFinder present) {
        finder = finder.filter(f -> f != present);
    }

    private static void check(ArchiveQuery query) {
        boolean ordered = query.from().isEmpty()
                || query.until().isEmpty()
                || !query.until().get().isBefore(query.from().get());
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= 200, "limit", "range", Words.say("field.limit"))
                .text("text", query.text().orElse("  "), 2, 60)
                .text("matter", query.matter().orElse(""), 0, 60)
                .that(ordered, "until", "order", Words.say("archive.until-before-from"))
                .done();
    }

    /** Without an index, words are looked for in every row. */
    private static void checkWidth(ArchiveQuery query) {
        boolean words = query.text()
                .filter(text -> !TicketFinder.NUMBER.matcher(text).matches())
                .isPresent();
        new Fields()
                .that(!words || isWithinAYear(query), "from", "too-wide", Words.say("archive.too-wide", MOST_DAYS))
                .done();
    }

    private static boolean isWithinAYear(ArchiveQuery query) {
        Optional<LocalDate> until = query.until();
        return query.from().isPresent()
                && until.isPresent()
                && ChronoUnit.DAYS.between(query.from().get(), until.get()) < MOST_DAYS;
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    @Override
    public Printout pack(Actor actor, List<String> numbers) {
        new Sight(actor, units.own(actor)).checkReading();
        new Fields()
                .size("numbers", numbers, 1, MOST_PACKED)
                .that(new HashSet<>(numbers).size() == numbers.size(), "numbers", "twice", Words.say("field.twice"))
                .done();
        return packer.pack(actor, numbers);
    }
}
