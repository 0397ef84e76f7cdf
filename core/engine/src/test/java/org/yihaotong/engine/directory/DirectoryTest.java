package org.yihaotong.engine.directory;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineNotice;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.LineTrouble;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.delivery.FakeAdapter;
import org.yihaotong.engine.delivery.House;

public final class DirectoryTest {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);

    private final MemoryStore store = new MemoryStore();
    private final House house = new House(store, new TestClock());

    @After
    public void end() {
        house.close();
    }

    @Test
    public void aLineThatCameIsListedAndItsUnitIsMade() {
        house.arrive("water", "2120770", new FakeAdapter());

        await().until(() -> store.people().unit("water").isPresent());
        Line line = line("water");
        assertEquals(Optional.of("1.0.0"), line.version());
        assertEquals("测试单位", line.hotline().name());
        assertFalse(line.detail().isEmpty());
    }

    @Test
    public void whoListensHearsOfALineThatCameIsPausedAndLeft() {
        List<String> heard = new CopyOnWriteArrayList<>();
        house.lineNews().addListener(heard::add);

        Object key = house.arrive("water", "2120770", new FakeAdapter());
        await().until(() -> heard.contains("water") && line("water").status() == LineStatus.ONLINE);
        heard.clear();
        house.directory().pause(ADMIN, "water", "检修");
        await().until(() -> heard.contains("water"));
        heard.clear();
        house.leave(key);

        await().until(() -> heard.contains("water"));
    }

    @Test
    public void whatALineWarnsOfStandsAboveEveryPageUntilTheLineSaysItNoMore() {
        Actor supervisor = Actor.centre("supervisor1", "督办", Role.SUPERVISOR);
        AtomicReference<String> warning = new AtomicReference<>("紧急工单 A 还没有签收，请立即致电。");
        TestClock clock = new TestClock();
        try (House other = new House(new MemoryStore(), clock)) {
            FakeAdapter gas = new FakeAdapter().collecting((bookmark, intake) -> {
                if (!warning.get().isEmpty()) {
                    intake.warn("A", warning.get());
                }
                return bookmark;
            });
            other.arrive("gas", "2587777", gas);
            await().until(() -> other.directory().notices(supervisor).size() == 1);

            LineNotice notice = other.directory().notices(supervisor).get(0);
            other.directory().seen(supervisor, "gas");
            assertEquals(new LineNotice("gas", "测试单位", warning.get(), notice.at(), true), notice);
            assertEquals(
                    "nobody puts it away",
                    1,
                    other.directory().notices(supervisor).size());
            assertEquals(LineStatus.DEGRADED, other.status("gas"));
            assertEquals(
                    warning.get(),
                    other.directory().line(AGENT, "gas").orElseThrow().detail());
            assertEquals(List.of(), other.directory().notices(AGENT));

            warning.set("");
            clock.pass(Duration.ofSeconds(10));
            await().until(() -> other.directory().notices(supervisor).isEmpty());
            await().until(() -> other.status("gas") == LineStatus.ONLINE);
        }
    }

    @Test
    public void aLineThatLeftIsStillListed() {
        Object key = house.arrive("water", "2120770", new FakeAdapter());
        await().until(() -> store.hotlines().line("water").isPresent());

        house.leave(key);

        assertEquals(LineStatus.ABSENT, line("water").status());
        assertEquals(Optional.empty(), line("water").version());
    }

    @Test
    public void nobodyClaimsAnotherLinesIdOrNumber() {
        Object first = house.arrive("water", "2120770", new FakeAdapter());
        house.arrive("water", "2120771", new FakeAdapter());
        house.arrive("newwater", "2120770", new FakeAdapter());
        await().until(() -> store.hotlines().line("water").isPresent());

        assertEquals(1, house.directory().lines(AGENT).size());
        assertEquals(List.of("2120770"), line("water").hotline().numbers());

        house.leave(first);

        await().until(() -> line("water").version().isPresent()
                && line("water").hotline().numbers().equals(List.of("2120771")));
        await().until(() -> house.directory().lines(AGENT).size() == 2);
    }

    @Test
    public void badFactsAreRefusedAndNothingIsKept() {
        Map<String, Object> facts = new HashMap<>(House.facts("water", "2120770"));
        facts.put("hotline.method", "magic");

        Object key = house.arrive(new FakeAdapter(), facts);

        assertEquals(List.of(), house.directory().lines(AGENT));
        house.leave(key);
    }

    @Test
    public void aLineMadeOfFactsIsWellWithoutABackOffice() {
        Map<String, Object> facts = new HashMap<>(House.facts("market", "12315"));
        facts.put("hotline.method", "seated");

        house.arrive(order -> Receipt.worklist(), facts);

        assertEquals(LineStatus.ONLINE, line("market").status());
    }

    @Test
    public void aLineIsTestedWhenItComesAndWhenSomebodyAsks() {
        AtomicBoolean up = new AtomicBoolean();
        house.arrive("water", "2120770", new Tested(up));
        await().until(() -> line("water").status() == LineStatus.OFFLINE);
        assertTrue(line("water").detail(), line("water").detail().contains("密码错误"));
        assertFalse(house.directory().test(ADMIN, "water").get(1).passed());

        up.set(true);
        List<TestStep> steps = house.directory().test(ADMIN, "water");

        assertTrue(steps.stream().allMatch(TestStep::passed));
        await().until(() -> line("water").status() == LineStatus.ONLINE);
    }

    @Test
    public void aLineSaysWhatSortOfTroubleItsFirstTestFound() {
        Map.of(
                        "water", BackendException.Kind.CONFIGURATION,
                        "electricity", BackendException.Kind.AUTHENTICATION,
                        "gas", BackendException.Kind.COMMUNICATION)
                .forEach((id, kind) -> house.arrive(id, "99" + id.length(), new Troubled(kind)));

        await().until(() -> house.directory().lines(AGENT).size() == 3
                && house.directory().lines(AGENT).stream()
                        .allMatch(l -> l.trouble().isPresent()));

        assertEquals(Optional.of(LineTrouble.CONFIGURATION), line("water").trouble());
        assertEquals(
                Optional.of(LineTrouble.AUTHENTICATION), line("electricity").trouble());
        assertEquals(Optional.of(LineTrouble.COMMUNICATION), line("gas").trouble());
        assertTrue(line("water").detail(), line("water").detail().contains("尚未填写地址"));
        assertEquals(
                Optional.of(LineTrouble.CONFIGURATION),
                house.directory().test(ADMIN, "water").get(0).trouble());
    }

    @Test
    public void anAbsentLineFailsItsTestInWords() {
        Object key = house.arrive("water", "2120770", new FakeAdapter());
        await().until(() -> store.hotlines().line("water").isPresent());
        house.leave(key);

        List<TestStep> steps = house.directory().test(ADMIN, "water");

        assertEquals(1, steps.size());
        assertFalse(steps.get(0).passed());
    }

    @Test
    public void onlyThoseInChargeTestPauseAndResume() {
        house.arrive("water", "2120770", new FakeAdapter());
        await().until(() -> store.hotlines().line("water").isPresent());
        Actor clerk = Actor.ofUnit("clerk1", "经办一", "water", Role.UNIT_CLERK);

        for (Actor actor : List.of(AGENT, clerk)) {
            assertThrows(RefusedException.class, () -> house.directory().test(actor, "water"));
            assertThrows(RefusedException.class, () -> house.directory().pause(actor, "water", "原因"));
            assertThrows(RefusedException.class, () -> house.directory().resume(actor, "water"));
        }
        assertThrows(InvalidInputException.class, () -> house.directory().pause(ADMIN, "water", " "));
        assertThrows(NotFoundException.class, () -> house.directory().pause(ADMIN, "nowhere", "原因"));
    }

    @Test
    public void aGuidanceIsCountedAndNothingElse() {
        Map<String, Object> facts = new HashMap<>(House.facts("court", "12368"));
        facts.put("hotline.method", "guided");
        house.arrive(order -> Receipt.worklist(), facts);
        await().until(() -> store.hotlines().line("court").isPresent());

        house.directory().guided(AGENT, "court");
        house.directory().guided(AGENT, "court");

        assertEquals(2, store.guidances("court", "20261123"));
        assertEquals(Optional.empty(), store.people().unit("court"));
        Actor clerk = Actor.ofUnit("clerk1", "经办一", "water", Role.UNIT_CLERK);
        assertThrows(RefusedException.class, () -> house.directory().guided(clerk, "court"));
    }

    @Test
    public void aPushReachesItsAdapterOrNobody() {
        house.arrive("water", "2120770", new FakeAdapter());
        house.arrive("power", "6363236", new Failing());
        Push push = new Push("POST", "/hook/water", "", Map.of(), new byte[0]);

        assertEquals(200, house.directory().pushed("water", push).status());
        assertEquals(404, house.directory().pushed("nowhere", push).status());
        assertEquals(500, house.directory().pushed("power", push).status());
    }

    private Line line(String id) {
        return house.directory().line(AGENT, id).orElseThrow();
    }

    private record Troubled(BackendException.Kind kind) implements HotlineAdapter {

        @Override
        public Receipt dispatch(WorkOrder order) {
            return Receipt.acknowledged("");
        }

        @Override
        public List<TestStep> test() {
            return List.of(TestStep.failed("连接", new BackendException(kind, "尚未填写地址")));
        }
    }

    private record Tested(AtomicBoolean up) implements HotlineAdapter {

        @Override
        public Receipt dispatch(WorkOrder order) {
            return Receipt.sent();
        }

        @Override
        public List<TestStep> test() {
            return List.of(new TestStep("连接", true, ""), new TestStep("登录", up.get(), up.get() ? "" : "密码错误"));
        }
    }

    private static final class Failing implements HotlineAdapter {

        @Override
        public Receipt dispatch(WorkOrder order) {
            return Receipt.sent();
        }

        @Override
        public PushAnswer pushed(Push push, Intake intake) {
            throw new IllegalStateException("broken");
        }
    }
}
