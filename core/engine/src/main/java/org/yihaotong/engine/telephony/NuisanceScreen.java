package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceDesk.Screening;
import org.yihaotong.api.telephony.CallerScreen;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.telephony.NuisanceStore;
import org.yihaotong.engine.rule.Books;

/**
 * Refuses numbers that two persons agreed to refuse. Asked while somebody hears silence, it answers from what it read some
 * seconds ago and never asks the database; when that is older than a minute, everybody is welcome, and counted.
 */
@Component(service = {CallerScreen.class, NuisanceScreen.class})
public final class NuisanceScreen implements CallerScreen {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration STALE = Duration.ofMinutes(1);

    /** The newest; a city has some hundred. */
    private static final int MOST = 10_000;

    private final NuisanceStore store;
    private final Books books;
    private final CallRuleBook book;
    private final Clock clock;
    private final AtomicLong letThrough = new AtomicLong();
    private final Future<?> looking;
    private volatile Optional<View> view = Optional.empty();

    private record View(CallRules rules, Map<String, NuisanceCaller> refused, Instant at) {}

    @Activate
    public NuisanceScreen(
            @Reference NuisanceStore store,
            @Reference Books books,
            @Reference CallRuleBook book,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.books = books;
        this.book = book;
        this.clock = clock;
        this.looking = scheduler.every(FRESH, this::look);
    }

    void look() {
        Instant now = clock.instant();
        CallRules rules = books.now(book);
        List<NuisanceCaller> refused = store.inForce(now, MOST);
        view = Optional.of(new View(
                rules,
                refused.stream()
                        .collect(Collectors.toMap(
                                e -> rules.citizen(e.number()),
                                Function.identity(),
                                (one, other) -> one.until().isBefore(other.until()) ? other : one)),
                now));
    }

    @Override
    public Optional<String> refuses(String caller) {
        if (caller == null || caller.isBlank()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<View> known = view.filter(v -> v.at().plus(STALE).isAfter(now));
        if (known.isEmpty()) {
            letThrough.incrementAndGet();
        }
        return known.flatMap(v -> Optional.ofNullable(v.refused().get(v.rules().citizen(caller))))
                .filter(e -> e.until().isAfter(now))
                .map(NuisanceCaller::reason);
    }

    /** Whether two spellings are one number. */
    boolean isSame(String one, String other) {
        CallRules rules = books.now(book);
        return rules.citizen(one).equals(rules.citizen(other));
    }

    Screening standing() {
        return new Screening(
                view.map(View::at), view.map(v -> v.refused().size()).orElse(0), letThrough.get());
    }

    @Deactivate
    public void stop() {
        looking.cancel(false);
    }
}
