package org.yihaotong.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.engine.port.reply.ReplyPass;

public class ReplyPassStoreTest extends StoreContract {

    private static final String LINE = "qinnengenergy";

    private JpaReplyPassStore passes;

    @Before
    public void open() {
        passes = new JpaReplyPassStore(database);
    }

    private static ReplyPass pass(String id, String order, long minute) {
        return new ReplyPass(
                id,
                "code-" + id,
                0,
                LINE,
                order,
                "order/1",
                "pin",
                Samples.minute(minute),
                Samples.minute(minute + 60),
                Optional.empty(),
                "",
                0,
                Optional.empty());
    }

    @Test
    public void aNewerLinkEndsTheOlderOnesOfItsOrder() {
        passes.open(pass("a", "YC1-1", 1));
        passes.open(pass("b", "YC1-1", 2));
        ReplyPass again = passes.open(pass("b", "YC1-1", 3));

        assertEquals(Samples.minute(2), again.createdAt());
        assertEquals(
                Optional.of(Samples.minute(2)), passes.find("a").orElseThrow().endedAt());
        assertEquals("b", passes.findByCode("code-b").orElseThrow().id());
        assertEquals(List.of("YC1-1"), passes.openOrders(LINE, Samples.minute(9), 10));
    }

    @Test
    public void wrongPinsAreCountedAndTheFifthLocks() {
        passes.open(pass("a", "YC1-1", 1));
        for (int i = 1; i < 5; i++) {
            assertEquals(i, passes.wrongPin("a", 5, Samples.minute(31)).tries());
        }
        assertEquals(
                Optional.of(Samples.minute(31)),
                passes.wrongPin("a", 5, Samples.minute(31)).lockedUntil());
        passes.goodPin("a");

        assertEquals(Optional.empty(), passes.find("a").orElseThrow().lockedUntil());
    }

    @Test
    public void aFormSpendsALinkOnceAndAnEndedOrderLetsItsMarkGo() {
        passes.open(pass("a", "YC1-1", 1));
        assertEquals("0138", passes.mark(LINE, "YC1-1", 138, Samples.minute(1), Duration.ofDays(7)));
        passes.end("a", Samples.minute(2), "nonce");
        passes.end("a", Samples.minute(3), "other");
        passes.endAll(LINE, "YC1-1", Samples.minute(4));

        assertEquals("nonce", passes.find("a").orElseThrow().endedBy());
        assertEquals("0139", passes.mark(LINE, "YC2-1", 138, Samples.minute(5), Duration.ofDays(7)));
        assertEquals("0138", passes.mark(LINE, "YC3-1", 138, Samples.minute(5), Duration.ofSeconds(30)));
        assertEquals(Optional.of("YC3-1"), passes.orderOf(LINE, "0138"));
    }

    @Test
    public void aNoteIsWrittenOver() {
        assertTrue(passes.noted("k").isEmpty());
        passes.note("k", "unsure");
        passes.note("k", "sent");

        assertEquals(Optional.of("sent"), passes.noted("k"));
    }
}
