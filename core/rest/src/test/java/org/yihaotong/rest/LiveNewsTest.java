package org.yihaotong.rest;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskNews;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketNews;
import org.yihaotong.api.ticket.TicketState;

public class LiveNewsTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    @Test
    public void theCentreHearsOfEveryTicket() {
        Listener agent = new Listener(CENTRE.signedInAs("agent1"));

        CENTRE.newsroom.happened(news("YC20261122-000010", "water"));

        agent.hears("event: ticket");
        agent.hears("\"number\":\"YC20261122-000010\"");
        assertEquals("text/event-stream;charset=utf-8", agent.mediaType.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    public void aUnitHearsOfItsOwnTicketsAndThoseBelowIt() {
        Listener water = new Listener(CENTRE.signedInAs("unit-water"));
        Listener pumps = new Listener(CENTRE.signedInAs("unit-pumps"));

        CENTRE.newsroom.happened(news("YC20261122-000020", "power"));
        CENTRE.newsroom.happened(news("YC20261122-000021", "pumps"));
        CENTRE.newsroom.happened(news("YC20261122-000022", "water"));
        CENTRE.newsroom.changed("end");

        water.hears("000021");
        water.hears("000022");
        water.hears("{\"id\":\"end\"}");
        pumps.hears("000021");
        pumps.hears("{\"id\":\"end\"}");
        assertFalse(water.heard("000020"));
        assertFalse(pumps.heard("000020"));
        assertFalse("the unit above is not the unit below", pumps.heard("000022"));
    }

    @Test
    public void aUnitHearsOfItsOwnKnowledgeTasksAndOfWhatItsPeopleAskedFor() {
        Listener water = new Listener(CENTRE.signedInAs("unit-water"));
        Listener agent = new Listener(CENTRE.signedInAs("agent1"));

        CENTRE.newsroom.happened(task("ZR00000040", Optional.of("heat"), "agent1"));
        CENTRE.newsroom.happened(task("ZR00000041", Optional.of("water"), "agent1"));
        CENTRE.newsroom.happened(task("ZR00000042", Optional.empty(), "unit-water"));
        CENTRE.newsroom.changed("end");

        water.hears("event: knowledge-task");
        water.hears("ZR00000041");
        water.hears("ZR00000042");
        water.hears("{\"id\":\"end\"}");
        assertFalse(water.heard("ZR00000040"));
        agent.hears("ZR00000040");
    }

    private static KnowledgeTaskNews task(String id, Optional<String> unit, String askedBy) {
        return new KnowledgeTaskNews(
                id,
                KnowledgeTaskKind.CORRECTION,
                KnowledgeTaskState.DONE,
                KnowledgeTaskDeed.ANSWERED,
                unit,
                askedBy,
                Centre.NOW);
    }

    @Test
    public void whoMayNotSeeTicketsHearsOfLinesOnly() {
        Listener admin = new Listener(CENTRE.signedInAs("admin1"));

        CENTRE.newsroom.happened(news("YC20261122-000030", "water"));
        CENTRE.newsroom.changed("water");

        admin.hears("event: line");
        assertFalse(admin.heard("000030"));
    }

    @Test
    public void signingOutEndsTheStream() {
        Browser agent = CENTRE.signedInAs("agent3");
        Listener listener = new Listener(agent);

        agent.delete("/api/session");

        listener.ends();
    }

    @Test
    public void whoseRightsChangeStartsAnew() {
        Listener listener = new Listener(CENTRE.signedInAs("agent4"));

        CENTRE.signedInAs("admin1").post("/api/people/agent4/password");

        listener.ends();
    }

    @Test
    public void aListenerWhoNeverReadsIsDroppedAndHoldsNobodyUp() {
        HttpResponse<InputStream> deaf = open(CENTRE.signedInAs("agent5"), BodyHandlers.ofInputStream());
        AtomicLong heard = new AtomicLong();
        String long4k = "x".repeat(4096);
        int pieces = 20_000;

        for (int i = 0; i < pieces; i++) {
            CENTRE.newsroom.changed(long4k);
        }

        assertThrows("cut off in the middle", IOException.class, () -> countAll(deaf.body(), heard));
        assertTrue("heard " + heard, heard.get() < pieces * 4096L);
    }

    private static void countAll(InputStream body, AtomicLong heard) throws IOException {
        byte[] piece = new byte[8192];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            heard.addAndGet(read);
        }
    }

    private static TicketNews news(String number, String unit) {
        return new TicketNews(number, 2, EventKind.DISPATCHED, TicketState.TO_ACKNOWLEDGE, Set.of(unit), Centre.NOW);
    }

    private static <T> HttpResponse<T> open(Browser browser, HttpResponse.BodyHandler<T> handler) {
        HttpRequest request = browser.request("/api/events").GET().build();
        return Browser.CLIENT.sendAsync(request, handler).join();
    }

    /** A page that listens; it is listening when the constructor returns. */
    private static final class Listener {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> end;
        private final String mediaType;

        Listener(Browser browser) {
            HttpResponse<Stream<String>> answer = open(browser, BodyHandlers.ofLines());
            assertEquals(200, answer.statusCode());
            mediaType = answer.headers().firstValue("Content-Type").orElse("");
            end = CompletableFuture.runAsync(() -> answer.body().forEach(lines::add));
            hears("retry");
        }

        boolean heard(String text) {
            return lines.stream().anyMatch(line -> line.contains(text));
        }

        void hears(String text) {
            await().atMost(Duration.ofSeconds(5)).until(() -> heard(text));
        }

        void ends() {
            await().atMost(Duration.ofSeconds(5)).until(end::isDone);
        }
    }
}
