package org.yihaotong.standard;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;

/** The bell rings until it is heard, with the same event, and gives up after three days. */
public final class DoorbellTest {

    private final BellEar ear = new BellEar();
    private Site site;

    @Before
    public void open() {
        site = new Site(Instant.parse("2020-03-02T01:20:00Z"), ear.url());
        ear.tells(site.clock);
    }

    @After
    public void close() {
        site.close();
        ear.close();
    }

    private String standing() {
        return new RestUnit(site.url()).ask("Hello", new JsonObject()).text("doorbell");
    }

    @Test
    public void itRingsAgainAfterOneFiveFifteenAndSixtyMinutesAlsoAfterARestart() {
        ear.answer(500);
        site.dispatch(Site.ORDER);
        site.tick();
        assertEquals("failing", standing());
        for (int minutes : List.of(1, 5, 15, 60)) {
            int before = ear.rung().size();
            site.clock.advance(Duration.ofMinutes(minutes).minusSeconds(5));
            site.tick();
            assertEquals("not before " + minutes, before, ear.rung().size());
            site.clock.advance(Duration.ofSeconds(5));
            site.restart();
            assertEquals("a restart forgets nothing", "failing", standing());
            site.tick();
            assertEquals("after " + minutes, before + 1, ear.rung().size());
        }
        ear.answer(204);
        site.clock.advance(Duration.ofHours(6));
        site.tick();
        site.clock.advance(Duration.ofHours(6));
        site.tick();

        assertEquals(6, ear.rung().size());
        assertEquals(1, ear.rung().stream().distinct().count());
        assertEquals("ok", standing());
    }

    @Test
    public void afterThreeDaysItIsLeftToFetchingAndItsNameIsForgottenLater() {
        ear.answer(500);
        site.dispatch(Site.ORDER);
        for (int hours = 0; hours <= 78; hours += 6) {
            site.tick();
            site.clock.advance(Duration.ofHours(6));
        }
        int rung = ear.rung().size();
        site.clock.advance(Duration.ofDays(1));
        site.tick();
        assertEquals(rung, ear.rung().size());

        site.clock.advance(Duration.ofDays(8));
        site.tick();
        assertEquals(0, site.ledger.size("newunit", Shelf.BELL));
    }

    @Test
    public void theDocumentsVectorsAreOurs() {
        String words = "01E2CZ6J8Q4M7T0V9XWYB3K5NA.1583200800."
                + Site.sample("doorbell-urge.json").strip();

        assertEquals(
                "7d731f532e4292d57b7ea8680da468f095ac0d402a614d3e3e342f5d6030b56e",
                new HmacSha256(Site.BELL_SECRET).sign(words));
        assertEquals(
                "57fa27e2af014ad1ebe9a1773d4a57e64449664418323891a001b107911030f5",
                new HmacSm3(Site.BELL_SECRET).sign(words));
    }
}
