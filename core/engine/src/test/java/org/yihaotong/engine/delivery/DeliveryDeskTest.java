package org.yihaotong.engine.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;

public final class DeliveryDeskTest {

    private static final DeliveryQuery ALL =
            new DeliveryQuery(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), 50);
    private static final Actor CLERK = Actor.ofUnit("clerk1", "经办一", "water", Role.UNIT_CLERK);

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);

    @After
    public void end() {
        house.close();
    }

    @Test
    public void aUnitSeesItsOwnLinesDeliveriesOnly() {
        house.arrive("water", "2120770", new FakeAdapter());
        await().until(() -> store.people().unit("water").isPresent());
        String own = house.order("water", 1);
        house.order("power", 2);

        List<Delivery> seen = house.desk().list(CLERK, ALL).items();

        assertEquals(List.of(own), seen.stream().map(Delivery::orderNo).toList());
        DeliveryQuery foreign =
                new DeliveryQuery(Optional.of("power"), Optional.empty(), Set.of(), Optional.empty(), 50);
        assertThrows(RefusedException.class, () -> house.desk().list(CLERK, foreign));
        assertEquals(
                2,
                house.desk()
                        .list(Actor.centre("auditor1", "审计员一", Role.AUDITOR), ALL)
                        .items()
                        .size());
    }

    @Test
    public void aListHasALimit() {
        DeliveryQuery greedy = new DeliveryQuery(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), 201);

        assertThrows(InvalidInputException.class, () -> house.desk()
                .list(Actor.centre("a", "管理员", Role.ADMINISTRATOR), greedy));
    }

    @Test
    public void onlyTheNamedRolesSendAgain() {
        Set<Role> named =
                EnumSet.of(Role.ADMINISTRATOR, Role.INTEGRATOR, Role.DISPATCHER, Role.SUPERVISOR, Role.SHIFT_LEADER);

        for (Role role : Role.values()) {
            Actor actor = role.isUnitRole() ? Actor.ofUnit("u", "u", "water", role) : Actor.centre("c", "c", role);
            Class<? extends Exception> answer = named.contains(role) ? NotFoundException.class : RefusedException.class;
            assertThrows(role.name(), answer, () -> house.desk().retry(actor, "unknown"));
        }
    }

    @Test
    public void aDeadOrderIsSentAgainWhenAPersonSaysSo() {
        AtomicBoolean strict = new AtomicBoolean(true);
        FakeAdapter water = new FakeAdapter().answering(o -> {
            if (strict.get()) {
                throw new BackendException(Kind.REFUSED, "缺少户号");
            }
            return Receipt.acknowledged("");
        });
        house.arrive("water", "2120770", water);
        String order = house.order("water", 1);
        await().until(() -> house.delivery(order).state() == DeliveryState.DEAD);
        strict.set(false);

        Actor dispatcher = Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER);
        house.desk().retry(dispatcher, house.delivery(order).id());

        await().until(() -> house.delivery(order).state() == DeliveryState.ACKNOWLEDGED);
        assertEquals(Arrays.asList("order " + order + " v1", "order " + order + " v2"), water.heard());
        assertThrows(RefusedException.class, () -> house.desk()
                .retry(dispatcher, house.delivery(order).id()));
    }

    @Test
    public void allDeadOrdersOfALineAreSentAgainAtOnceAndNoOthers() {
        AtomicBoolean strict = new AtomicBoolean(true);
        for (String line : Arrays.asList("water", "power")) {
            house.arrive(line, line.equals("water") ? "2120770" : "95598", new FakeAdapter().answering(o -> {
                        if (strict.get()) {
                            throw new BackendException(Kind.REFUSED, "缺少户号");
                        }
                        return Receipt.acknowledged("");
                    }));
        }
        String one = house.order("water", 1);
        String two = house.order("water", 2);
        String other = house.order("power", 3);
        for (String order : Arrays.asList(one, two, other)) {
            await().until(() -> house.delivery(order).state() == DeliveryState.DEAD);
        }
        strict.set(false);

        Actor integrator = Actor.centre("integrator1", "对接一", Role.INTEGRATOR);
        assertEquals(2, house.desk().replay(integrator, "water"));

        await().until(() -> house.delivery(one).state() == DeliveryState.ACKNOWLEDGED);
        await().until(() -> house.delivery(two).state() == DeliveryState.ACKNOWLEDGED);
        assertEquals(DeliveryState.DEAD, house.delivery(other).state());
        assertThrows(
                RefusedException.class, () -> house.desk().replay(Actor.centre("agent1", "话务员一", Role.AGENT), "water"));
    }
}
