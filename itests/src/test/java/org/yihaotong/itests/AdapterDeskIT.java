package org.yihaotong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
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

    /** Signed by plugins/sign.sh with a key of its own, as whoever runs the centre signs. */
    @Test
    public void aCentreThatTakesSignedJarsOnlyRefusesAStrangersAndTakesOneOfATrustedKey() throws Exception {
        Path setting = centre.file("etc/org.yihaotong.adapters.cfg");
        String lax = Files.readString(setting);
        Path jar = NextBuild.of(centre.file("adapters/commerce12312.jar"), centre.file("signed.jar"));
        Path keys = Files.createTempDirectory("keys"); // the script takes none beside the sources
        sign("key", keys.resolve("ours.p12").toString(), "ours");
        sign("jars", keys.resolve("ours.p12").toString(), jar.toString());
        JsonNode before = shift.admin().upload("/api/adapters/jars", jar).good();
        String sha256 = before.path("jar").path("sha256").asText();
        try {
            assertTrue(before.path("installable").asBoolean());
            Files.writeString(setting, lax.replace("unsigned = true", "unsigned = false"));
            JsonNode strict = Patience.until(
                    seen -> !seen.path("development").asBoolean(),
                    () -> shift.admin().get("/api/adapters/jars/" + sha256).good());

            assertFalse(strict.path("installable").asBoolean());
            assertEquals(List.of("unknown-signer"), refusals(strict));
            assertEquals(
                    409,
                    shift.admin()
                            .post("/api/adapters/jars/" + sha256 + "/update", Map.of())
                            .status());
            sign(
                    "cert",
                    keys.resolve("ours.p12").toString(),
                    made("etc/trusted").resolve("ours.cer").toString());
            JsonNode trusted = shift.admin().get("/api/adapters/jars/" + sha256).good();
            assertEquals("TRUSTED", trusted.path("signing").asText());
            assertTrue(trusted.path("installable").asBoolean());
            assertTrue(shift.admin()
                    .post("/api/adapters/jars/" + sha256 + "/update", Map.of())
                    .good()
                    .path("done")
                    .asBoolean());
        } finally {
            Files.writeString(setting, lax);
        }
    }

    private static List<String> refusals(JsonNode inspection) {
        List<String> codes = new ArrayList<>();
        inspection.path("findings").forEach(finding -> {
            if (finding.path("refused").asBoolean()) {
                codes.add(finding.path("code").asText());
            }
        });
        return codes;
    }

    private static Path made(String folder) throws IOException {
        return Files.createDirectories(centre.file(folder));
    }

    private static void sign(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "../plugins/sign.sh"));
        command.addAll(List.of(words));
        ProcessBuilder script = new ProcessBuilder(command).inheritIO();
        script.environment().put("YIHAOTONG_KEY_PASSWORD", "test-password");
        script.environment()
                .compute("PATH", (name, path) -> Path.of(System.getProperty("java.home"), "bin") + ":" + path);
        assertEquals(0, script.start().waitFor());
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
