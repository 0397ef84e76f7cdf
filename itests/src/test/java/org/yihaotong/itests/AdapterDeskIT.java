package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.testkit.backoffice.BackOffices;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** An adapter is removed, installed, updated and rolled back over the interface while its orders flow. */
public class AdapterDeskIT {

    private static final String WATER = "yinlongwater";
    private static final String BUNDLE = "org.yihaotong." + WATER;

    private static Centre centre;
    private static BackOffices offices;
    private static Shift shift;

    @BeforeClass
    public static void open() throws SQLException, IOException {
        centre = Centre.unpacked("adapterdesk");
        offices = BackOffices.open(
                new BackOffices.Plan(centre.file("offices"), 0, centre.address(""), Duration.ofSeconds(1)));
        centre.with("YINLONGWATER_URL", offices.yinlongUrl()).start();
        shift = new Shift(centre);
    }

    @AfterClass
    public static void close() {
        centre.close();
        offices.close();
    }

    @Test
    public void noOrderIsLostOrDoubledAndNoOtherBundleTouchedWhateverIsDoneWithTheAdapter() {
        Patience.until("ONLINE"::equals, AdapterDeskIT::standing);
        List<String> numbers = new ArrayList<>(dispatched("安装之前"));
        String present = installed().path("jar").path("sha256").asText();

        own(shift.admin().delete("/api/adapters/installed/" + BUNDLE).good());
        numbers.addAll(dispatched("移除之后"));
        own(shift.admin()
                .post("/api/adapters/jars/" + present + "/installation", Map.of())
                .good());
        numbers.addAll(dispatched("装回之后"));
        Path next = NextBuild.of(centre.file("adapters/" + WATER + ".jar"), centre.file("next.jar"));
        JsonNode inspection = shift.admin().upload("/api/adapters/jars", next).good();
        assertTrue(inspection.path("installable").asBoolean());
        own(shift.admin()
                .post(
                        "/api/adapters/jars/"
                                + inspection.path("jar").path("sha256").asText() + "/update",
                        Map.of())
                .good());
        numbers.addAll(dispatched("更新之后"));
        own(shift.admin()
                .post("/api/adapters/installed/" + BUNDLE + "/rollback", Map.of())
                .good());
        numbers.addAll(dispatched("回退之后"));

        assertEquals(present, installed().path("jar").path("sha256").asText());
        for (String number : numbers) {
            TakenOrder taken = Patience.until(
                            order -> order.isPresent(), () -> offices.yinlong().order(number + "-1"))
                    .orElseThrow();
            assertEquals(number, 1, taken.timesTaken());
        }
        assertEquals(
                List.of("ROLL_BACK", "UPDATE", "INSTALL", "REMOVE"),
                shift.auditor()
                        .get("/api/adapters/operations?limit=4&adapter=" + BUNDLE)
                        .good()
                        .path("items")
                        .findValuesAsText("kind"));
    }

    @Test
    public void everyAdapterThatComesWithTheHouseReachesGold() {
        int jars = centre.file("adapters").toFile().list((folder, name) -> name.endsWith(".jar")).length;
        JsonNode all = Patience.until(
                there -> there.size() == jars,
                () -> shift.admin().get("/api/adapters").good());

        List<String> below = new ArrayList<>();
        for (JsonNode adapter : all) {
            if (!List.of("GOLD", "PLATINUM").contains(adapter.path("grade").asText())) {
                below.add(adapter.path("file").asText() + " lacks " + lacking(adapter));
            }
        }
        assertEquals(jars, all.size());
        assertEquals(List.of(), below);
    }

    /** What keeps an adapter from gold. */
    private static List<String> lacking(JsonNode adapter) {
        String sha256 = adapter.path("jar").path("sha256").asText();
        List<String> codes = new ArrayList<>();
        for (JsonNode rule :
                shift.admin().get("/api/adapters/jars/" + sha256).good().path("rules")) {
            if (!rule.path("met").asBoolean() && !rule.path("grade").asText().equals("PLATINUM")) {
                codes.add(rule.path("code").asText());
            }
        }
        return codes;
    }

    private static List<String> dispatched(String when) {
        return List.of(shift.dispatched("停水，" + when + "甲", WATER), shift.dispatched("停水，" + when + "乙", WATER));
    }

    /** The operation was done, and touched the adapter alone. */
    private static void own(JsonNode operation) {
        assertTrue(operation.toString(), operation.path("done").asBoolean());
        assertEquals(
                operation.toString(), List.of(BUNDLE), operation.path("touched").findValuesAsText("name"));
    }

    private static String standing() {
        for (JsonNode line : shift.admin().get("/api/hotlines").good()) {
            if (line.path("hotline").path("id").asText().equals(WATER)) {
                return line.path("status").asText();
            }
        }
        return "unknown";
    }

    private static JsonNode installed() {
        for (JsonNode adapter : shift.admin().get("/api/adapters").good()) {
            if (adapter.path("jar").path("name").asText().equals(BUNDLE)) {
                return adapter;
            }
        }
        throw new AssertionError(BUNDLE + " is not in the folder");
    }
}
