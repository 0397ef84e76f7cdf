package org.yihaotong.engine.desk;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.yihaotong.api.hotline.Intake.CaseTaken;
import org.yihaotong.api.hotline.OrderBook.Standing;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.engine.MemoryBlobs;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.delivery.OrderFiles;
import org.yihaotong.engine.delivery.StoredOrderBook;
import org.yihaotong.engine.lifecycle.Lifecycle;

/** What a unit that asks by itself learns of an order besides the order. */
public final class OrderStandingTest {

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final Lifecycle lifecycle = new Lifecycle(new WallClocks(), new PresetRules());
    private final TestDesks desks = new TestDesks(store.tickets(), store, clock, lifecycle);
    private final StoredCaseTaker cases = new StoredCaseTaker(
            desks.tickets(), store.tickets(), desks.mover(), new UnitTree(store.people(), clock), lifecycle);

    private CaseTaken born() {
        return cases.take(
                "water",
                new UnitCase(
                        "N-1",
                        "2120770",
                        AppealType.HELP,
                        "小区停水",
                        "自六时起停水。",
                        "",
                        new Caller("赵小某", "13900000001"),
                        false,
                        new Place("140802", "幸福里小区", Optional.empty(), Optional.empty()),
                        clock.instant(),
                        "C-17",
                        Optional.empty(),
                        List.of()));
    }

    @Test
    public void theTerritoryHasItsNameAndACaseItsCall() {
        store.people().add(new Unit("water", "供水", UnitKind.UTILITY, Optional.empty(), Optional.of("water"), true, 1));
        StoredOrderBook book = new StoredOrderBook(
                store.tickets(),
                store.deliveries(),
                new OrderFiles(
                        store.attachments(), new MemoryBlobs(clock), store.deliveries(), store.tickets(), clock));

        Standing standing = book.find("water", born().orderNo()).orElseThrow();

        assertEquals("盐湖区", standing.district());
        assertEquals("C-17", standing.callId());
        assertEquals(Optional.empty(), book.find("power", standing.order().orderNo()));
    }

    @Test
    public void aLineWithoutAUnitThatWorksIsForbiddenToBringCases() {
        assertEquals("forbidden", born().code());
    }
}
