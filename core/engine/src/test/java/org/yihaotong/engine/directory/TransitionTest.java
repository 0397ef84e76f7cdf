package org.yihaotong.engine.directory;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.DialledNumber;
import org.yihaotong.api.hotline.DialledNumber.Way;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.delivery.House;

/** Where a call to one of the 54 numbers goes, and how a merged number ends by the calendar alone. */
public final class TransitionTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);

    private final TestClock clock = new TestClock(); // 2026-11-23
    private final House house = new House(new MemoryStore(), clock);

    @After
    public void end() {
        house.close();
    }

    @Test
    public void aMergedNumberLivesSixMonthsAndIsDeadAfterThemWithoutARestart() {
        arrive("commerce", "12312", "merged", Map.of("hotline.transitionBegins", "2026-11-20"));

        assertEquals(Way.TRANSITION, dialled("12312").way());
        assertEquals(178, dialled("12312").transition().orElseThrow().daysLeft());
        assertTrue(line().detail(), line().detail().contains("178"));

        clock.pass(Duration.ofDays(148));
        assertEquals(30, dialled("12312").transition().orElseThrow().daysLeft());
        assertTrue(dialled("12312").transition().orElseThrow().isEnding());
        assertTrue(line().detail(), line().detail().contains("还有 30 天届满"));

        clock.pass(Duration.ofDays(30));
        assertEquals(Way.ENDED, dialled("12312").way());
        assertTrue(line().detail(), line().detail().contains("不再具备热线功能"));
        assertEquals("the unit's orders go on", LineStatus.ONLINE, line().status());
    }

    @Test
    public void aMergedNumberWhoseDayIsNotSetIsAnnouncedAndDoesNotEnd() {
        arrive("commerce", "12312", "merged", Map.of("hotline.announcement", "请直接拨打12345"));
        clock.pass(Duration.ofDays(4000));

        DialledNumber number = dialled("12312");
        assertEquals(Way.TRANSITION, number.way());
        assertEquals("请直接拨打12345", number.announcement());
        assertEquals(Optional.empty(), number.transition());
    }

    @Test
    public void aSeatedNumberRingsBesideTheCentreAndNamesItsQueue() {
        arrive(
                "market",
                "12315",
                "seated",
                Map.of("hotline.parallel", "true", "hotline.seatQueue", "market", "hotline.aliases", List.of("12358")));

        assertEquals(Way.PARALLEL, dialled("12358").way());
        assertEquals("market", dialled("12358").seatQueue());
    }

    @Test
    public void emergencyCallsArePassedOnAndGuidedOnesAreOnlyTold() {
        arrive("police", "110", "transferred", Map.of());
        arrive("court", "12368", "guided", Map.of("hotline.announcement", "请直接拨打12368"));

        assertEquals(Way.TRANSFER, dialled("110").way());
        assertEquals(Way.GUIDANCE, dialled("12368").way());
        assertEquals("请直接拨打12368", dialled("12368").announcement());
        assertEquals(Optional.empty(), house.directory().number(AGENT, "12399"));
    }

    @Test
    public void aDayThatIsNoneIsRefusedByName() {
        arrive("commerce", "12312", "merged", Map.of("hotline.transitionBegins", "2026-02-30"));

        assertEquals(List.of(), house.directory().lines(AGENT));
    }

    private void arrive(String id, String number, String method, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(House.facts(id, number));
        facts.put("hotline.method", method);
        facts.putAll(more);
        house.arrive(order -> Receipt.worklist(), facts);
    }

    private DialledNumber dialled(String number) {
        return house.directory().number(AGENT, number).orElseThrow();
    }

    private Line line() {
        return house.directory().lines(AGENT).get(0);
    }
}
