package org.yihaotong.engine.telephony;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceState;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryNuisance;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.MemoryTelephony;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.telephony.Seats.Sitter;

/** Numbers that are not put through, when two persons say so. */
public final class NuisanceTest {

    private static final String NUMBER = "13800138000";
    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 27);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员", Role.SUPERVISOR);

    private final TestClock clock = new TestClock(Telling.START);
    private final MemoryTelephony calls = new MemoryTelephony();
    private final MemoryStore house = new MemoryStore();
    private final MemoryNuisance store = new MemoryNuisance();
    private final Scheduler scheduler = new Scheduler();
    private final NuisanceScreen screen =
            new NuisanceScreen(store, new Books(new MemoryRules(), clock), new CallRuleBook(), clock, scheduler);
    private final StoredNuisanceDesk desk = new StoredNuisanceDesk(store, calls, house.hotlines(), screen, clock);

    @After
    public void end() {
        screen.stop();
        scheduler.stop();
    }

    private Optional<String> refuses(String number) {
        screen.look();
        return screen.refuses(number);
    }

    private void called(String call, String number) {
        calls.keep(
                List.of(),
                List.of(CallLife.of(
                        "made/" + call,
                        "made",
                        new Telling(call)
                                .offered(number)
                                .queued()
                                .after(2_000)
                                .answered("8001")
                                .after(9_000)
                                .ended()
                                .events(),
                        seat -> new Sitter(Phone.AGENT.login(), ""))));
    }

    private NuisanceCaller proposed() {
        called("a", NUMBER);
        return desk.propose(Phone.AGENT, "made/a", "连续三天辱骂话务员", TOMORROW);
    }

    private static String rule(Runnable work) {
        return assertThrows(RefusedException.class, work::run).code();
    }

    @Test
    public void aNumberIsRefusedOnceASecondPersonAgreesAndUntilItsLastDayHasPassed() {
        NuisanceCaller entry = proposed();
        assertEquals(Optional.empty(), refuses(NUMBER));

        desk.decide(Phone.LEADER, entry.id(), true, 1);

        assertEquals(Optional.of("连续三天辱骂话务员"), refuses(NUMBER));
        assertEquals(Optional.empty(), refuses("13800138001"));
        assertEquals(Optional.empty(), refuses(""));
        clock.pass(Duration.ofHours(38));
        assertEquals("the evening of the last day", 1, refuses(NUMBER).stream().count());
        clock.pass(Duration.ofHours(2));
        assertEquals(Optional.empty(), refuses(NUMBER));
    }

    @Test
    public void aNumberIsRefusedHoweverItIsWritten() {
        called("b", "03592123456");
        desk.decide(Phone.LEADER, proposed().id(), true, 1);
        NuisanceCaller fixed = desk.propose(Phone.AGENT, "made/b", "连续三天辱骂话务员", TOMORROW);
        desk.decide(Phone.LEADER, fixed.id(), true, 1);
        Stream.of("+8613800138000", "0086 138 0013 8000", "013800138000", "２１２３４５６", "+86-359-2123456")
                .forEach(spelled -> assertTrue(spelled, refuses(spelled).isPresent()));
    }

    @Test
    public void aDatabaseThatDoesNotAnswerDelaysNobodyAndAfterAMinuteEverybodyIsWelcome() {
        desk.decide(Phone.LEADER, proposed().id(), true, 1);
        assertTrue(refuses(NUMBER).isPresent());
        clock.pass(Duration.ofSeconds(59));
        assertTrue(screen.refuses(NUMBER).isPresent());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), screen.refuses(NUMBER));
        assertEquals(1, desk.screening(Phone.AUDITOR).letThrough());
        assertEquals("role", rule(() -> desk.screening(Phone.EXPERT)));
    }

    @Test
    public void nobodyDecidesOnTheirOwnProposal() {
        called("a", NUMBER);
        NuisanceCaller own = desk.propose(Phone.LEADER, "made/a", "连续三天辱骂话务员", TOMORROW);

        assertEquals("second-person", rule(() -> desk.decide(Phone.LEADER, own.id(), true, 1)));
        assertEquals("role", rule(() -> desk.decide(Phone.AGENT, own.id(), true, 1)));
        assertEquals(
                NuisanceState.REFUSED,
                desk.decide(SUPERVISOR, own.id(), false, 1).state());
        assertEquals("nuisance-decided", rule(() -> desk.decide(SUPERVISOR, own.id(), true, 2)));
        assertEquals(Optional.empty(), refuses(NUMBER));
    }

    @Test
    public void itIsLiftedBeforeItsDayByThoseWhoDecide() {
        NuisanceCaller entry = proposed();
        assertEquals("nuisance-not-in-force", rule(() -> desk.lift(Phone.LEADER, entry.id(), 1)));
        desk.decide(Phone.LEADER, entry.id(), true, 1);
        assertEquals("nuisance-known", rule(() -> desk.propose(Phone.AGENT, "made/a", "还在辱骂", TOMORROW)));

        assertThrows(StaleVersionException.class, () -> desk.lift(SUPERVISOR, entry.id(), 1));
        assertThrows(NotFoundException.class, () -> desk.lift(SUPERVISOR, "none", 1));
        desk.lift(SUPERVISOR, entry.id(), 2);

        assertEquals(Optional.empty(), refuses(NUMBER));
    }

    @Test
    public void onlyACallOfOnesOwnGivesCauseAndOnlyACitizensNumberIsRefused() {
        house.hotlines()
                .keep(new Hotline(
                        "water",
                        "供水",
                        List.of("2099999"),
                        List.of(),
                        Method.MERGED,
                        1,
                        "company",
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        ""));
        called("a", NUMBER);
        called("line", "2099999");
        called("police", "110");
        called("withheld", "");

        assertThrows(NotFoundException.class, () -> desk.propose(Phone.OTHER, "made/a", "连续三天辱骂话务员", TOMORROW));
        assertEquals("number-of-line", rule(() -> propose("line")));
        assertEquals("number-of-line", rule(() -> propose("police")));
        assertEquals("number-unknown", rule(() -> propose("withheld")));
        assertEquals("role", rule(() -> desk.propose(Phone.EXPERT, "made/a", "连续三天辱骂话务员", TOMORROW)));
    }

    private void propose(String call) {
        desk.propose(Phone.AGENT, "made/" + call, "连续三天辱骂话务员", TOMORROW);
    }

    @Test
    public void reasonAndDayAreAskedFor() {
        called("a", NUMBER);

        InvalidInputException wrong = assertThrows(
                InvalidInputException.class, () -> desk.propose(Phone.AGENT, "made/a", "烦", TOMORROW.minusDays(1)));

        assertEquals(
                List.of("reason", "until"),
                wrong.errors().stream().map(e -> e.field()).toList());
        assertThrows(
                InvalidInputException.class,
                () -> desk.propose(Phone.AGENT, "made/a", "连续三天辱骂话务员", TOMORROW.plusYears(1)));
    }

    @Test
    public void theListShowsNumbersInClearToProposersAndToThoseWhoDecide() {
        proposed();

        assertEquals(NUMBER, shown(Phone.AGENT));
        assertEquals("138****8000", shown(Phone.OTHER));
        assertEquals("138****8000", shown(Phone.AUDITOR));
        assertEquals(NUMBER, shown(Phone.LEADER));
        assertEquals("role", rule(() -> shown(Phone.EXPERT)));
    }

    private String shown(Actor actor) {
        return desk.list(actor, Set.of(NuisanceState.PROPOSED), Optional.empty(), 9)
                .items()
                .get(0)
                .number();
    }
}
