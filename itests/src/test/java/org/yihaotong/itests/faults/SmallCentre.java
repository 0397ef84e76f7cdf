package org.yihaotong.itests.faults;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.delivery.House;
import org.yihaotong.engine.desk.StoredReplyTaker;
import org.yihaotong.engine.desk.TestDesks;
import org.yihaotong.engine.directory.Shield;
import org.yihaotong.engine.lifecycle.Lifecycle;

/** The engine with one line: its pump, its directory and the desk that applies replies, on stores in memory. */
final class SmallCentre implements AutoCloseable {

    private static final Actor ADMIN = Actor.centre("admin", "管理员", Role.ADMINISTRATOR);
    private static final Duration STEP = Duration.ofSeconds(40);
    private static final int ROUNDS = 60;
    private static final String NUMBER = "2120770";

    static {
        Awaitility.doNotCatchUncaughtExceptionsByDefault(); // servers whose line is cut die noisily
    }

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock;
    private final House house;
    private final String line;
    private Object key = "";
    private int orders;

    SmallCentre(TestClock clock, String line) {
        this.clock = clock;
        this.line = line;
        house = new House(store, clock);
        Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
        TestDesks desks = new TestDesks(store.tickets(), store, clock, lifecycle);
        house.open(
                new StoredReplyTaker(store.tickets(), store.deliveries(), desks.mover(), lifecycle),
                (hotline, ticket, unit, files) -> List.of(),
                (hotline, unitCase) -> {
                    throw new IllegalStateException("no case is expected in these stories");
                });
    }

    /** The line's adapter is here and was tested; a call may take so long. */
    void join(HotlineAdapter adapter, int budgetSeconds) {
        house.leave(key);
        Map<String, Object> facts = new HashMap<>(House.facts(line, NUMBER));
        facts.put("hotline.budgetSeconds", budgetSeconds);
        key = house.arrive(adapter, facts);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .until(() -> line().status() != LineStatus.INITIALISING && line().status() != LineStatus.ABSENT);
    }

    /** A ticket is given to the line; answers the order's number. */
    String order() {
        return house.order(line, ++orders);
    }

    /** How many orders there are in all. */
    int orders() {
        return orders;
    }

    /** What the unit pushes to the centre's hook. */
    PushAnswer push(Push push) {
        return house.directory().pushed(line, push);
    }

    Intake intake() {
        return house.inbox().of(line, Shield.NONE);
    }

    /** One beat of the pump. */
    void beat() {
        house.beat(line);
    }

    /** Lets both sides work and time pass until this is so. */
    void until(String what, Runnable unit, Callable<Boolean> so) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            unit.run();
            beat();
            if (so.call()) {
                return;
            }
            clock.pass(STEP);
        }
        throw new AssertionError("it never came to this: " + what + "; " + line() + "; " + deliveries());
    }

    /** The line says by itself, some time later, that all is well; the engine looks around four times a second. */
    void awaitWell() {
        Awaitility.await("well; " + line()).pollInterval(Duration.ofMillis(20)).until(() -> {
            clock.pass(STEP);
            beat();
            return line().status() == LineStatus.ONLINE;
        });
    }

    /** How the line stands, as an administrator sees it. */
    Line line() {
        return house.directory().line(ADMIN, line).orElseThrow();
    }

    boolean isAcknowledged(String order) {
        return house.delivery(order).state() == DeliveryState.ACKNOWLEDGED;
    }

    /** How the order's way stands. */
    DeliveryState state(String order) {
        return house.delivery(order).state();
    }

    /** How often this happened to the order's ticket. */
    long events(String order, EventKind kind) {
        return store.tickets().events(order.substring(0, order.lastIndexOf('-'))).stream()
                .filter(event -> event.kind() == kind)
                .count();
    }

    private Map<String, String> deliveries() {
        return IntStream.rangeClosed(1, orders)
                .mapToObj("YC20261123-%06d-1"::formatted)
                .collect(toMap(no -> no, no -> house.delivery(no).toString()));
    }

    @Override
    public void close() {
        house.close();
    }
}
