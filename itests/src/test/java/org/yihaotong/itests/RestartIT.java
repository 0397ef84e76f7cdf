package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;

/** Somebody pulls the plug in mid-traffic; what the centre said yes to is there when it is back, once. */
public class RestartIT {

    private static final int ENOUGH = 60;

    private final Centre centre = Centre.unpacked("restart");
    private final AtomicInteger next = new AtomicInteger();
    private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> unsure = Collections.synchronizedList(new ArrayList<>());

    @After
    public void close() {
        centre.close();
    }

    @Test
    public void nothingAcceptedIsLostAndNothingIsDoubledByAKillInMidTraffic() throws InterruptedException {
        centre.start();
        Shift shift = new Shift(centre);
        List<Thread> callers = List.of(caller(shift.agent()), caller(shift.agent()), caller(shift.agent()));

        Patience.until(seen -> seen >= ENOUGH, accepted::size);
        assertTrue("the index was at work", Patience.until(seen -> seen, this::isIndexing));
        centre.kill();
        for (Thread caller : callers) {
            caller.join();
        }
        centre.start();

        for (String key : List.copyOf(unsure)) {
            keep(shift.agent().accept("路灯不亮 " + key, "", key), key);
        }
        List<String> numbers = numbers(shift, "");
        String compared = centre.said("search:compare");
        assertTrue(compared, compared.contains("缺少 0，过时 0，多余 0"));
        String swapped = "&text=" + URLEncoder.encode("restart 路灯不亮", StandardCharsets.UTF_8);
        List<String> found = Patience.until(seen -> seen.size() == accepted.size(), () -> numbers(shift, swapped));
        assertEquals("the index found its way back", Set.copyOf(accepted), Set.copyOf(found));
        assertTrue("too little traffic: " + accepted.size(), accepted.size() >= ENOUGH);
        assertEquals(
                "every number once", numbers.size(), numbers.stream().distinct().count());
        assertEquals("as many tickets as keys", accepted.size(), numbers.size());
        assertTrue("all that were promised", numbers.containsAll(accepted));
        for (String number : numbers) {
            assertEquals(number, "[\"ACCEPTED\"]", kinds(shift, number));
        }
    }

    @Test
    public void whatWaitsForItsAdapterStillWaitsAfterARestart() {
        centre.start();
        Shift shift = new Shift(centre);
        String number = shift.dispatched("水压不足", "transport12328");

        centre.kill();
        centre.start();

        JsonNode deliveries = Patience.until(
                seen -> "ACKNOWLEDGED".equals(seen.path(0).path("state").asText()),
                () -> shift.dispatcher().get("/api/tickets/" + number).good().path("deliveries"));
        assertEquals(1, deliveries.size());
        assertEquals("ACKNOWLEDGED", deliveries.path(0).path("state").asText());
    }

    /** Whether documents lie in the index's folder that no commit has kept yet. */
    private boolean isIndexing() {
        long kept = newest("segments");
        return kept > 0 && newest("_") > kept;
    }

    private long newest(String beginning) {
        File[] folders = centre.file("data/search").toFile().listFiles((root, name) -> name.startsWith("index-"));
        return Stream.of(folders == null ? new File[0] : folders)
                .flatMap(folder -> Stream.of(folder.listFiles((home, name) -> name.startsWith(beginning))))
                .mapToLong(File::lastModified)
                .max()
                .orElse(0);
    }

    private Thread caller(Clerk agent) {
        Thread caller = new Thread(() -> {
            Clerk.Answer answer;
            do {
                String key = "restart-" + next.incrementAndGet();
                answer = agent.accept("路灯不亮 " + key, "", key);
                keep(answer, key);
            } while (answer.status() != 0);
        });
        caller.start();
        return caller;
    }

    private void keep(Clerk.Answer answer, String key) {
        if (answer.status() == 201 || answer.status() == 200) {
            accepted.add(answer.body().path("ticket").path("number").asText());
            unsure.remove(key);
        } else if (!unsure.contains(key)) {
            unsure.add(key);
        }
    }

    private static List<String> numbers(Shift shift, String narrowed) {
        List<String> numbers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = shift.dispatcher()
                    .get("/api/tickets?order=NEWEST&limit=200" + narrowed + cursor)
                    .good();
            page.path("items").forEach(row -> numbers.add(row.path("number").asText()));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return numbers;
    }

    private static String kinds(Shift shift, String number) {
        List<String> kinds =
                shift.auditor().get("/api/tickets/" + number + "/events").good().findValuesAsText("kind");
        return kinds.stream().map(kind -> "\"" + kind + "\"").toList().toString();
    }
}
