package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.testkit.backoffice.BackOffices;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** The water companies' bundles come and go while the centre works; their orders wait, and go out once. */
public class HotDeployIT {

    private static final String WATER = "yinlongwater";

    private static Centre centre;
    private static BackOffices offices;
    private static Shift shift;

    @BeforeClass
    public static void open() throws SQLException, IOException {
        centre = Centre.unpacked("hotdeploy");
        offices = BackOffices.open(
                new BackOffices.Plan(centre.file("offices"), 0, centre.address(""), Duration.ofSeconds(1)));
        centre.with("YINLONGWATER_URL", offices.yinlongUrl())
                .with("SHOUCHUANGWATER_URL", offices.shouchuangUrl())
                .start();
        shift = new Shift(centre);
    }

    @AfterClass
    public static void close() {
        centre.close();
        offices.close();
    }

    @Test
    public void theTableLinkCarriesAnOrderThereAndTheReplyBack() {
        String number = shift.dispatched("三楼停水", WATER);

        assertEquals("TO_REVIEW", stateAfterTheUnit(number));
        assertEquals(1, taken(number + "-1").orElseThrow().timesTaken());
        assertEquals("ARCHIVED", shift.finish(number).path("state").asText());
    }

    @Test
    public void theServiceLinkCarriesAnOrderThereAndThePushBack() {
        String number = shift.dispatched("水表不转", "shouchuangwater");

        assertEquals("TO_REVIEW", stateAfterTheUnit(number));
        assertEquals(1, offices.shouchuang().order(number + "-1").orElseThrow().timesTaken());
        assertEquals("ARCHIVED", shift.finish(number).path("state").asText());
    }

    @Test
    public void ordersWaitForAPulledBundleAndGoOutOnceWhenItIsBack() throws IOException {
        Path jar = centre.file("adapters/" + WATER + ".jar");
        Path aside = centre.file(WATER + ".jar");
        Files.move(jar, aside, StandardCopyOption.ATOMIC_MOVE);
        assertEquals("ABSENT", Patience.until("ABSENT"::equals, () -> standing(WATER)));

        List<String> numbers = IntStream.range(0, 5)
                .mapToObj(i -> shift.dispatched("水压不足，第" + i + "户", WATER))
                .toList();

        assertTrue(numbers.stream().allMatch(number -> delivery(number).equals("QUEUED")));
        assertTrue(numbers.stream().noneMatch(number -> taken(number + "-1").isPresent()));
        Files.copy(aside, jar);
        numbers.forEach(number -> assertEquals("TO_REVIEW", stateAfterTheUnit(number)));
        for (String number : numbers) {
            assertEquals(1, taken(number + "-1").orElseThrow().timesTaken());
            assertEquals("ACKNOWLEDGED", delivery(number));
        }
    }

    @Test
    public void whatTheIntegratorsScriptMadeIsDroppedInAndShowsUp() throws IOException {
        drop("merged", "trialoffice");
        drop("linked", "trialheat");

        assertEquals("ONLINE", Patience.until("ONLINE"::equals, () -> standing("trialoffice")));
        assertEquals(
                "waits for its address", "OFFLINE", Patience.until("OFFLINE"::equals, () -> standing("trialheat")));
        String number = shift.dispatched("路边树枝折断", "trialoffice");
        assertEquals("ACKNOWLEDGED", Patience.until("ACKNOWLEDGED"::equals, () -> delivery(number)));
    }

    /** The jar of an adapter that itests/test.sh had made by plugins/new-adapter.sh before the build. */
    private static void drop(String method, String id) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "plugins", method, id, "target"))) {
            Path jar = files.filter(f -> f.getFileName().toString().matches(id + "-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, centre.file("adapters/" + id + ".jar"));
        }
    }

    private static Optional<TakenOrder> taken(String orderNo) {
        return offices.yinlong().order(orderNo);
    }

    /** The office's clerks ask for more time, or to be relieved, by the order's number: the centre decides meanwhile. */
    private static String stateAfterTheUnit(String number) {
        return Patience.until(
                "TO_REVIEW"::equals, () -> decided(shift.dispatcher().ticket(number)));
    }

    /** Somebody else may move the ticket at the same moment; then the next look decides. */
    private static String decided(JsonNode ticket) {
        String state = ticket.path("state").asText();
        String verb = state.equals("RETURN_IN_REVIEW")
                ? "DecideReturn"
                : ticket.path("referrals").path(0).has("extensionRequest") ? "DecideExtension" : "";
        if (!verb.isEmpty()) {
            shift.dispatcher()
                    .perform(
                            ticket.path("number").asText(),
                            ticket.path("version").asLong(),
                            verb,
                            Map.of("referral", 1, "agree", verb.equals("DecideExtension"), "opinion", "请按职责办理"));
        }
        return state;
    }

    private static String delivery(String number) {
        JsonNode deliveries =
                shift.dispatcher().get("/api/tickets/" + number).good().path("deliveries");
        for (JsonNode delivery : deliveries) {
            if (delivery.path("kind").asText().equals("ORDER")) {
                return delivery.path("state").asText();
            }
        }
        return "none";
    }

    private static String standing(String id) {
        for (JsonNode line : shift.dispatcher().get("/api/hotlines").good()) {
            if (line.path("hotline").path("id").asText().equals(id)) {
                return line.path("status").asText();
            }
        }
        return "unknown";
    }
}
