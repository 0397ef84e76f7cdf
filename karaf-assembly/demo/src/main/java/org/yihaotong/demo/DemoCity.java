package org.yihaotong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.dispatch.CatalogueLines;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CatalogueEntry;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.desk.News;
import org.yihaotong.engine.desk.StoredTicketDesk;
import org.yihaotong.engine.desk.TicketMover;
import org.yihaotong.engine.desk.TicketNumbers;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.people.HomeUnits;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.RuleStore;
import org.yihaotong.engine.port.TicketStore;

/** Fills an empty centre once: people, catalogue, and some days of appeals at every point of their lives. */
@Component(service = DemoCity.class, immediate = true)
public final class DemoCity {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final int APPEALS = 320;
    private static final Duration DAYS = Duration.ofDays(6);

    private final PeopleStore people;

    @Activate
    public DemoCity(
            @Reference TicketStore tickets,
            @Reference DeliveryStore deliveries,
            @Reference HotlineStore hotlines,
            @Reference PeopleStore people,
            @Reference RuleStore rules,
            @Reference Lifecycle lifecycle,
            @Reference CatalogueLearner learner,
            @Reference HomeUnits territories,
            @Reference Clock wall) {
        this.people = people;
        DemoPeople.moveIn(people);
        if (tickets.usedKey(DemoPeople.AGENT.login(), key(APPEALS)).isPresent()) {
            return;
        }
        DemoAppeals appeals = new DemoAppeals();
        write(catalogue(appeals), rules, wall.instant().minus(DAYS));
        LateClock late = new LateClock(wall.instant());
        UnitTree units = new UnitTree(people, late);
        TicketMover mover = new TicketMover(tickets, units, new News(), late);
        StoredTicketDesk desk =
                new StoredTicketDesk(tickets, hotlines, mover, units, new TicketNumbers(tickets), lifecycle, learner);
        Life life = new Life(desk, deliveries, late, wall.instant());
        Random random = new Random(12345);
        List<Instant> moments = moments(wall.instant(), random);
        for (int i = 1; i <= APPEALS; i++) {
            Story story = appeals.next(random);
            play(life, story, appeals.tell(story, random), key(i), moments.get(i - 1), random);
        }
        LOG.info("the demo city has {} appeals", APPEALS);
    }

    /** The leader of a unit, who is there from now on. */
    Actor leaderOf(String unit) {
        return DemoPeople.leaderOf(unit, people);
    }

    /** Where the centre's own clock moved a ticket first, or its rules say no by now, the story ends there. */
    private static void play(Life life, Story story, Appeal appeal, String key, Instant at, Random random) {
        try {
            life.play(story, appeal, key, at, random);
        } catch (StaleVersionException | RefusedException e) {
            LOG.debug("a story ends early", e);
        }
    }

    private static String key(int i) {
        return String.format("demo-%06d", i);
    }

    private static void write(CatalogueLines catalogue, RuleStore rules, Instant from) {
        if (rules.newest(CatalogueLines.BOOK, CatalogueLines.class).isEmpty()) {
            rules.add(
                    CatalogueLines.BOOK, new Edition<>(1, from, from, DemoPeople.DISPATCHER.login(), "首版", catalogue));
        }
    }

    private static CatalogueLines catalogue(DemoAppeals appeals) {
        return new CatalogueLines(
                0,
                appeals.stories().stream()
                        .map(s -> new CatalogueEntry(s.matter(), "", s.unit(), List.of()))
                        .distinct()
                        .toList());
    }

    /** Moments of office hours in the last days, in order, the last ones of this very hour. */
    private static List<Instant> moments(Instant now, Random random) {
        List<Instant> moments = new ArrayList<>();
        while (moments.size() < APPEALS) {
            Instant at = now.minusSeconds(random.nextInt((int) DAYS.toSeconds()));
            int hour = ZonedDateTime.ofInstant(at, new LateClock(now).getZone()).getHour();
            if (hour >= 7 && hour < 22) {
                moments.add(at);
            }
        }
        moments.sort(null);
        for (int i = APPEALS - 12; i < APPEALS; i++) {
            moments.set(i, now.minus(Duration.ofMinutes(5L * (APPEALS - i))));
        }
        moments.sort(null);
        return moments;
    }
}
