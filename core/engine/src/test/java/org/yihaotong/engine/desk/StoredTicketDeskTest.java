package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Identity;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.ReplyRow;

public class StoredTicketDeskTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor WATER = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);
    private static final Actor EXPERT = Actor.ofUnit("water2", "供水专家", "water", Role.REMOTE_SEAT);
    private static final Actor ROADS = Actor.ofUnit("roads1", "道路经办", "roads", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
    private final UnitTree units = new UnitTree(store.people(), clock);
    private final TicketMover mover = new TicketMover(store.tickets(), units, new News(), clock);
    private final CatalogueLearner learner =
            new CatalogueLearner(new MemoryRules(), new CatalogueBook(store.people(), store.hotlines()), clock);
    private final StoredTicketDesk desk = new StoredTicketDesk(
            store.tickets(), store.hotlines(), mover, units, new TicketNumbers(store.tickets()), lifecycle, learner);
    private final StoredReplyTaker taker = new StoredReplyTaker(store.tickets(), store.deliveries(), mover, lifecycle);

    @Before
    public void units() {
        store.people().add(unit("water", Optional.of("water"), Optional.empty()));
        store.people().add(unit("waterteam", Optional.empty(), Optional.of("water")));
        store.people().add(unit("roads", Optional.empty(), Optional.empty()));
    }

    private static Unit unit(String id, Optional<String> hotline, Optional<String> parent) {
        return new Unit(id, "单位" + id, UnitKind.UTILITY, parent, hotline, true, 1);
    }

    private static Appeal appeal(boolean confidential) {
        return new Appeal(
                AppealType.HELP,
                Urgency.NORMAL,
                "赵小某家停水13900000001",
                "赵小某（13900000001）称自六时起停水。",
                FiveElements.NONE,
                Place.UNKNOWN,
                "供水/停水",
                Map.of(),
                new Caller("赵小某", "13900000001"),
                Optional.empty(),
                confidential,
                Channel.PHONE,
                Optional.empty());
    }

    private Ticket accept() {
        return desk.accept(AGENT, appeal(false), "key-00000001");
    }

    private Ticket dispatched(boolean confidential) {
        Ticket ticket = desk.accept(AGENT, appeal(confidential), "key-00000002");
        return desk.perform(AGENT, ticket.number(), 1, new CentreCommand.Dispatch("water", List.of(), "供水事项"));
    }

    @Test
    public void aNumberSaysTheDayOfTheCity() {
        clock.set(Instant.parse("2026-11-22T16:30:00Z"));

        assertEquals("YC20261123-000001", accept().number());
    }

    @Test
    public void theSameKeyAndAppealAnswerTheSameTicket() {
        Ticket first = accept();

        Ticket second = accept();

        assertEquals(first.number(), second.number());
        assertEquals(1, desk.list(AGENT, TicketQuery.all()).items().size());
    }

    @Test
    public void theSameKeyForAnotherAppealIsRefused() {
        accept();

        RefusedException refused =
                assertThrows(RefusedException.class, () -> desk.accept(AGENT, appeal(true), "key-00000001"));

        assertEquals("key-reused", refused.code());
    }

    @Test
    public void nobodySeesNameOrNumberWithoutAsking() {
        Ticket ticket = dispatched(false);

        for (Actor actor : List.of(AGENT, SUPERVISOR, WATER)) {
            String seen = everything(actor, ticket.number());
            assertFalse(actor.login() + " saw " + seen, seen.contains("赵小某") || seen.contains("13900000001"));
        }
    }

    private String everything(Actor actor, String number) {
        Appeal seen = desk.read(actor, number).appeal();
        return String.join(
                "|",
                seen.title(),
                seen.content(),
                seen.caller().name(),
                seen.caller().phone(),
                desk.history(actor, number).stream()
                        .map(TicketEvent::detail)
                        .toList()
                        .toString(),
                desk.list(actor, TicketQuery.all()).items().toString());
    }

    @Test
    public void unmaskingAsksAReasonAndStaysInTheChain() {
        Ticket ticket = dispatched(false);

        Identity identity = desk.unmask(WATER, ticket.number(), "需电话联系来电人确认地址");

        assertEquals("13900000001", identity.caller().phone());
        List<TicketEvent> chain = desk.history(SUPERVISOR, ticket.number());
        assertEquals("需电话联系来电人确认地址", chain.get(chain.size() - 1).detail().get("reason"));
        assertThrows(InvalidInputException.class, () -> desk.unmask(WATER, ticket.number(), " "));
    }

    @Test
    public void aUnitNeverLearnsAConfidentialCaller() {
        Ticket ticket = dispatched(true);

        assertEquals("", desk.read(WATER, ticket.number()).appeal().caller().phone());
        assertFalse(everything(WATER, ticket.number()).contains("139"));
        assertEquals(
                "role",
                assertThrows(RefusedException.class, () -> desk.unmask(WATER, ticket.number(), "需电话联系来电人"))
                        .code());
    }

    @Test
    public void anotherUnitsTicketDoesNotExist() {
        Ticket ticket = dispatched(false);

        assertThrows(NotFoundException.class, () -> desk.read(ROADS, ticket.number()));
        assertTrue(desk.list(ROADS, TicketQuery.all()).items().isEmpty());
        assertTrue(desk.counts(ROADS).values().stream().allMatch(n -> n == 0));
    }

    @Test
    public void aUnitsRemoteSeatReadsItsUnitsTicketsMaskedAndDoesNothingWithThem() {
        Ticket ticket = dispatched(false);
        Ticket other = desk.accept(AGENT, appeal(false), "key-00000004");

        assertEquals(ticket.number(), desk.read(EXPERT, ticket.number()).number());
        assertFalse(everything(EXPERT, ticket.number()).contains("13900000001"));
        assertEquals(1, desk.list(EXPERT, TicketQuery.all()).items().size());
        assertThrows(NotFoundException.class, () -> desk.read(EXPERT, other.number()));
        assertEquals("role", code(() -> desk.unmask(EXPERT, ticket.number(), "需电话联系来电人")));
        assertEquals("role", code(() -> desk.perform(EXPERT, ticket.number(), 2, new UnitCommand.Acknowledge(1))));
        assertEquals("role", code(() -> desk.accept(EXPERT, appeal(false), "key-00000005")));
    }

    @Test
    public void aUnitsRemoteSeatLearnsNothingOfAConfidentialCaller() {
        Ticket ticket = dispatched(true);

        assertEquals("", desk.read(EXPERT, ticket.number()).appeal().caller().phone());
        assertFalse(everything(EXPERT, ticket.number()).contains("139"));
    }

    private static String code(ThrowingRunnable deed) {
        return assertThrows(RefusedException.class, deed).code();
    }

    @Test
    public void aUnitSeesWhatItsSubUnitsHave() {
        Ticket ticket = desk.accept(AGENT, appeal(false), "key-00000003");
        desk.perform(AGENT, ticket.number(), 1, new CentreCommand.Dispatch("waterteam", List.of(), "供水事项"));

        assertEquals(ticket.number(), desk.read(WATER, ticket.number()).number());
    }

    @Test
    public void administratorsReadNoTickets() {
        accept();

        assertThrows(
                RefusedException.class,
                () -> desk.list(Actor.centre("admin", "管理员", Role.ADMINISTRATOR), TicketQuery.all()));
    }

    @Test
    public void whoActsOnAnOldVersionIsToldTheNewOne() {
        Ticket ticket = dispatched(false);

        StaleVersionException stale = assertThrows(
                StaleVersionException.class,
                () -> desk.perform(WATER, ticket.number(), 1, new UnitCommand.Acknowledge(1)));

        assertEquals(2, stale.current());
    }

    @Test
    public void anUnknownUnitGetsNoReferral() {
        Ticket ticket = accept();

        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> desk.perform(AGENT, ticket.number(), 1, new CentreCommand.Dispatch("nowhere", List.of(), "")));

        assertEquals("unit-unknown", refused.code());
        assertEquals(TicketState.TO_DISPATCH, desk.read(AGENT, ticket.number()).state());
    }

    @Test
    public void everyWrongFieldIsNamed() {
        Appeal bad = new Appeal(
                null,
                null,
                "一",
                "",
                null,
                new Place("14", "", Optional.of(200.0), Optional.empty()),
                null,
                Map.of("nonsense", "1"),
                new Caller("", "12a"),
                Optional.empty(),
                false,
                null,
                Optional.empty());

        InvalidInputException wrong =
                assertThrows(InvalidInputException.class, () -> desk.accept(AGENT, bad, "key-00000009"));

        assertEquals(
                Set.of("type", "title", "content", "place.area", "place.lon", "caller.phone", "fields.nonsense"),
                Set.copyOf(wrong.errors().stream().map(e -> e.field()).toList()));
    }

    @Test
    public void controlCharactersAreRefusedAndEmojiAreNot() {
        Appeal bell = Appeal.of(AppealType.HELP, Urgency.NORMAL, "停\u0007水", "内容", Caller.UNKNOWN);
        Appeal smile = Appeal.of(AppealType.PRAISE, Urgency.NORMAL, "谢谢😀", "内容", Caller.UNKNOWN);

        assertThrows(InvalidInputException.class, () -> desk.accept(AGENT, bell, "key-00000010"));
        assertEquals("谢谢😀", desk.accept(AGENT, smile, "key-00000011").appeal().title());
    }

    @Test
    public void theChainOfATravelledTicketIsWhole() {
        Ticket ticket = dispatched(false);
        desk.perform(WATER, ticket.number(), 2, new UnitCommand.Acknowledge(1));

        assertTrue(desk.verify(SUPERVISOR, ticket.number()).isWhole());
    }

    @Test
    public void aBackOfficesReplyMovesTheTicketOnce() {
        Ticket ticket = dispatched(false);
        ReplyRow row = received("FK1", ticket.number() + "-1", ReplyKind.COMPLETED);

        assertEquals(Outcome.APPLIED, taker.take(row).outcome());
        assertEquals(Outcome.DUPLICATE, taker.take(row).outcome());

        assertEquals(TicketState.TO_REVIEW, desk.read(AGENT, ticket.number()).state());
        assertEquals(3, desk.read(AGENT, ticket.number()).version());
    }

    @Test
    public void aSignatureThatComesAfterTheAnswerIsLateAndHarmless() {
        Ticket ticket = dispatched(false);
        taker.take(received("FK1", ticket.number() + "-1", ReplyKind.COMPLETED));

        assertEquals(
                Outcome.LATE,
                taker.take(received("FK2", ticket.number() + "-1", ReplyKind.ACKNOWLEDGED))
                        .outcome());
    }

    @Test
    public void aReplyThatMakesNoSenseIsKeptWithItsReason() {
        Ticket ticket = dispatched(false);
        ReplyRow empty = store.deliveries().receive(row("FK1", ticket.number() + "-1", ReplyKind.COMPLETED, ""));

        assertEquals(Outcome.REFUSED, taker.take(empty).outcome());
        assertFalse(taker.take(empty).reason().isEmpty());
        assertEquals(
                TicketState.TO_ACKNOWLEDGE, desk.read(AGENT, ticket.number()).state());
    }

    private ReplyRow received(String id, String orderNo, ReplyKind kind) {
        return store.deliveries().receive(row(id, orderNo, kind, "已恢复供水。"));
    }

    private ReplyRow row(String id, String orderNo, ReplyKind kind, String text) {
        UnitReply reply = new UnitReply(
                id,
                orderNo,
                kind,
                text,
                "抢修队",
                clock.instant(),
                Optional.of(AnswerResult.SOLVED),
                true,
                Optional.empty(),
                "");
        return new ReplyRow("water", reply, clock.instant(), Optional.empty(), "");
    }
}
