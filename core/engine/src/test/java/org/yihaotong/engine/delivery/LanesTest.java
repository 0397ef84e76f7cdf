package org.yihaotong.engine.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.port.DeliveryStore.Lane;

/** Several orders at once over one line. */
public final class LanesTest {

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final House house = new House(store, clock);
    private final CountDownLatch over = new CountDownLatch(1);

    @After
    public void end() {
        over.countDown();
        house.close();
    }

    private void arrive(FakeAdapter adapter, String id, String number, int lanes) {
        Map<String, Object> facts = new HashMap<>(House.facts(id, number));
        facts.put("hotline.lanes", lanes);
        facts.put("hotline.budgetSeconds", 300);
        house.arrive(adapter, facts);
    }

    /** Numbers of tickets, each in another lane. */
    private static List<Integer> apart(int lanes) {
        Set<Integer> taken = ConcurrentHashMap.newKeySet();
        return IntStream.range(1, 1000)
                .filter(i -> taken.add(Lane.mark("YC20261123-%06d".formatted(i)) % lanes))
                .limit(lanes)
                .boxed()
                .toList();
    }

    @Test
    public void asManyOrdersAreUnderWayAtOnceAsTheLineHasLanes() {
        CyclicBarrier together = new CyclicBarrier(4);
        arrive(
                new FakeAdapter().answering(order -> {
                    meet(together);
                    return Receipt.acknowledged("");
                }),
                "water",
                "2120770",
                4);

        List<String> orders =
                apart(4).stream().map(no -> house.order("water", no)).toList();

        orders.forEach(order -> house.awaitState(order, DeliveryState.ACKNOWLEDGED));
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void whatConcernsOneTicketStaysInOrder() {
        FakeAdapter adapter = new FakeAdapter();
        String order = house.order("water", 1);
        for (int i = 1; i <= 20; i++) {
            house.follow(
                    DeliveryKind.URGE,
                    "water",
                    order,
                    Payload.of(new Urging("U" + i, order, "第" + i + "次", clock.instant())));
            clock.pass(java.time.Duration.ofMillis(1));
        }
        arrive(adapter, "water", "2120770", 16);

        await().until(() -> adapter.urges().size() == 20);
        assertEquals(
                IntStream.rangeClosed(1, 20).mapToObj(i -> "U" + i).toList(),
                adapter.urges().stream().map(Urging::id).toList());
        assertEquals("order " + order + " v1", adapter.heard().get(0));
    }

    @Test
    public void anAdapterThatBlocksForEverInAllItsLanesSlowsNoOther() {
        arrive(new FakeAdapter().answering(order -> FakeAdapter.hang(over)), "water", "2120770", 16);
        apart(16).forEach(no -> house.order("water", no));
        arrive(new FakeAdapter(), "power", "95598", 1);

        String other = house.order("power", 999_999);

        house.awaitState(other, DeliveryState.ACKNOWLEDGED);
        assertTrue(over.getCount() > 0);
    }

    @Test
    public void everyTicketHasExactlyOneLane() {
        for (int i = 0; i < 100; i++) {
            String ticket = "YC20261123-%06d".formatted(i);
            assertEquals(
                    1,
                    IntStream.range(0, 7)
                            .filter(n -> new Lane(n, 7).has(ticket))
                            .count());
        }
    }
}
