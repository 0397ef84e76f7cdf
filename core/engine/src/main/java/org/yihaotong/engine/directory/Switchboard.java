package org.yihaotong.engine.directory;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.engine.port.HotlineStore;

/** All lines whose adapter is here. Whoever states bad or already claimed facts waits outside, with one WARN. */
@Component(service = Switchboard.class)
public final class Switchboard {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private static final Duration TEND = Duration.ofSeconds(1);

    private final HotlineStore hotlines;
    private final Scheduler scheduler;
    private final ConnectionTest test;
    private final Clock clock;
    private final Future<?> tending;
    private final Map<String, PresentLine> present = new ConcurrentHashMap<>();
    private final Map<Object, Arrival> outside = new LinkedHashMap<>();

    @Activate
    public Switchboard(
            @Reference HotlineStore hotlines,
            @Reference Scheduler scheduler,
            @Reference ConnectionTest test,
            @Reference Clock clock) {
        this.hotlines = hotlines;
        this.scheduler = scheduler;
        this.test = test;
        this.clock = clock;
        this.tending = scheduler.every(TEND, this::tend);
    }

    /** An adapter is there; returns at once. */
    public synchronized void arrive(Arrival arrival) {
        try {
            Hotline hotline = Facts.read(arrival.properties());
            Optional<String> claim = claim(hotline);
            if (claim.isPresent()) {
                outside.put(arrival.key(), arrival);
                refuse(arrival, claim.get());
            } else {
                admit(new PresentLine(arrival, hotline, scheduler));
            }
        } catch (BadFactsException e) {
            refuse(arrival, e.getMessage());
        }
    }

    private static void refuse(Arrival arrival, String why) {
        LOG.warn("The adapter of bundle {} {} is refused: {}", arrival.bundle(), arrival.version(), why);
    }

    private void admit(PresentLine line) {
        present.put(line.id(), line);
        Hotline h = line.hotline();
        Arrival by = line.arrival();
        LOG.info(
                "Line {} came: {} {} {}, by {} {}",
                h.id(),
                h.name(),
                h.numbers(),
                h.method(),
                by.bundle(),
                by.version());
        welcome(line);
    }

    /** What of these facts another bundle claims already. */
    private Optional<String> claim(Hotline hotline) {
        Set<String> numbers = Facts.allNumbers(hotline);
        for (PresentLine other : present.values()) {
            if (other.id().equals(hotline.id())) {
                return Optional.of("hotline.id: " + hotline.id() + " is claimed by " + claimant(other));
            }
            if (!Collections.disjoint(numbers, Facts.allNumbers(other.hotline()))) {
                return Optional.of("hotline.numbers: one of " + numbers + " is claimed by " + claimant(other));
            }
        }
        return Optional.empty();
    }

    private static String claimant(PresentLine line) {
        return line.id() + " of bundle " + line.arrival().bundle();
    }

    /** An adapter has left; what it is doing at the moment comes to its end, and those who waited for its place try. */
    public synchronized void leave(Object key) {
        outside.remove(key);
        present.values().stream()
                .filter(l -> l.arrival().key().equals(key))
                .findFirst()
                .ifPresent(line -> {
                    present.remove(line.id());
                    line.leave();
                    LOG.info("Line {} left, its deliveries wait", line.id());
                    List<Arrival> waiting = new ArrayList<>(outside.values());
                    outside.clear();
                    waiting.forEach(this::arrive);
                });
    }

    /** Brings the line's facts into the database, on the line's own thread; asked again until it worked. */
    private void welcome(PresentLine line) {
        line.thread().submitOnce("keep", () -> {
            if (!line.isKept()) {
                hotlines.keep(line.hotline());
                line.keep();
                test.run(line);
            }
        });
    }

    private void tend() {
        for (PresentLine line : present.values()) {
            if (!line.isKept()) {
                welcome(line);
            } else if (line.standing().wantsTest(clock.instant())) {
                test.again(line);
            }
        }
    }

    public Optional<PresentLine> line(String id) {
        return Optional.ofNullable(present.get(id));
    }

    public List<PresentLine> lines() {
        return List.copyOf(present.values());
    }

    @Deactivate
    public synchronized void stop() {
        tending.cancel(false);
        present.values().forEach(PresentLine::stop);
        present.clear();
        outside.clear();
    }
}
