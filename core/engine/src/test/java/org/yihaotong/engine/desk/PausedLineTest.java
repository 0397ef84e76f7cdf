package org.yihaotong.engine.desk;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.LineNotice;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.delivery.FakeAdapter;
import org.yihaotong.engine.delivery.House;
import org.yihaotong.engine.lifecycle.Lifecycle;

/** A line that paused itself after three failures: who is told, and how its unit works on meanwhile. */
public final class PausedLineTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final Actor SUPERVISOR = Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final Actor DISPATCHER = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
    private static final Actor CLERK = Actor.ofUnit("water1", "供水经办", "water", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final TestDesks desks =
            new TestDesks(store.tickets(), store, clock, new Lifecycle(new WallClocks(), new PresetRules()));
    private final AtomicInteger crashes = new AtomicInteger();
    private final FakeAdapter adapter = new FakeAdapter().answering(order -> {
        if (crashes.incrementAndGet() <= 3) {
            throw new IllegalStateException("a citizen's name");
        }
        return Receipt.acknowledged("");
    });
    private String number;

    @Before
    public void pauseTheLine() {
        house.arrive("water", "2120770", adapter);
        await().until(() -> store.people().unit("water").isPresent());
        Appeal appeal = Appeal.of(AppealType.HELP, Urgency.NORMAL, "停水", "家里停水", new Caller("赵小某", "13900000001"));
        number = desks.tickets().accept(AGENT, appeal, "key-00000001").number();
        desks.tickets().perform(DISPATCHER, number, 1, new CentreCommand.Dispatch("water", List.of(), "供水"));
        for (int i = 1; i <= 3; i++) {
            int times = i;
            await().until(() ->
                    crashes.get() == times && house.delivery(order()).attempts() == times);
            await().until(() -> house.delivery(order()).state() == DeliveryState.FAILED);
            clock.pass(Duration.ofMinutes(2));
        }
        await().until(() -> house.status("water") == LineStatus.PAUSED);
    }

    @After
    public void close() {
        house.close();
    }

    private String order() {
        return number + "-1";
    }

    private List<String> told(Actor actor) {
        return house.directory().notices(actor).stream()
                .map(LineNotice::hotline)
                .toList();
    }

    @Test
    public void administratorsAndSupervisorsAreToldOnceEach() {
        LineNotice notice = house.directory().notices(ADMIN).get(0);
        assertEquals("water", notice.hotline());
        assertTrue(notice.text(), notice.text().contains("一小时内已发生三次"));
        assertTrue(notice.text(), notice.text().contains("工作台签收和办理"));
        assertTrue(notice.text(), !notice.text().contains("citizen"));

        house.directory().seen(ADMIN, "water");
        house.directory().seen(ADMIN, "water");

        assertEquals(List.of(), told(ADMIN));
        assertEquals("the other one has not seen it yet", List.of("water"), told(SUPERVISOR));
        assertEquals(List.of(), told(AGENT));
        assertEquals(List.of(), told(CLERK));
        assertThrows(RefusedException.class, () -> house.directory().seen(AGENT, "water"));
    }

    @Test
    public void theNoticeIsStoredSoThatACentreThatStartsAnewTellsItToo() {
        try (House next = new House(store, clock)) {
            assertEquals(1, next.directory().notices(SUPERVISOR).size());
        }
    }

    @Test
    public void theNoticeIsGoneWhenTheLineIsResumedAndAPausingPersonMakesNone() {
        house.directory().resume(SUPERVISOR, "water");
        assertEquals(List.of(), told(ADMIN));
        house.awaitState(order(), DeliveryState.ACKNOWLEDGED);

        house.directory().pause(ADMIN, "water", "对方系统升级");

        assertEquals(List.of(), told(SUPERVISOR));
    }

    @Test
    public void theUnitsOwnWorklistTakesOverAndTheBackOfficeGetsNothingTwice() {
        TicketQuery mine = new TicketQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                TicketQuery.Order.TIME_LEFT,
                Optional.empty(),
                0,
                Set.of(),
                Set.of());
        assertEquals(
                List.of(number),
                desks.tickets().list(CLERK, mine).items().stream()
                        .map(TicketSummary::number)
                        .toList());
        assertTrue(house.directory().line(CLERK, "water").orElseThrow().detail().contains("工作台签收和办理"));

        perform(new UnitCommand.Acknowledge(1));
        perform(new UnitCommand.Reply(1, AnswerResult.SOLVED, "已修复，十五时恢复供水。", "抢修一队", true));
        assertEquals(
                TicketState.TO_REVIEW, desks.tickets().read(SUPERVISOR, number).state());

        house.directory().resume(SUPERVISOR, "water");
        house.awaitState(order(), DeliveryState.CANCELLED);
        assertEquals("what is done already is not handed over any more", 3, crashes.get());
    }

    private void perform(UnitCommand command) {
        long version = desks.tickets().read(CLERK, number).version();
        desks.units().perform(CLERK, number, version, command);
    }
}
