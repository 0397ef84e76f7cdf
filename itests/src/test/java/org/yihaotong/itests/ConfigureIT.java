package org.yihaotong.itests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.testkit.backoffice.BackOffices;
import org.yihaotong.testkit.backoffice.ShouchuangOffice;

/** An administrator brings a line from an empty address to online, and what was entered is safe and lasts. */
public class ConfigureIT {

    private static final String CONFIG = "/api/hotlines/shouchuangwater/config";
    private static final String MISTYPED = "mistyped-secret-4711";

    private static Centre centre;
    private static BackOffices offices;
    private static Clerk admin;

    @BeforeClass
    public static void open() throws SQLException, IOException {
        centre = Centre.unpacked("configure");
        offices = BackOffices.open(
                new BackOffices.Plan(centre.file("offices"), 0, centre.address(""), Duration.ofSeconds(1)));
        centre.start();
        admin = new Shift(centre).admin();
    }

    @AfterClass
    public static void close() {
        centre.close();
        offices.close();
    }

    @Test
    public void fromAnEmptyAddressToOnlineOverARestartAndToASecondCompany() {
        assertEquals("OFFLINE", status("shouchuangwater", "OFFLINE"));

        assertFalse(
                "a wrong secret is found out before it is saved", isGood(trial(CONFIG + "/trials", values(MISTYPED))));
        assertEquals("a trial saves nothing", 0, form().path("revision").asInt());
        admin.put(CONFIG, draft(0, values(MISTYPED))).good();
        assertNoFileHolds(MISTYPED);

        assertTrue(isGood(trial(CONFIG + "/trials", values(ShouchuangOffice.SECRET))));
        admin.put(CONFIG, draft(1, values(ShouchuangOffice.SECRET))).good();
        assertEquals("ONLINE", status("shouchuangwater", "ONLINE"));

        addSecondCompany();
        assertEquals("ONLINE", status("secondwater", "ONLINE"));

        centre.stop();
        centre.start();

        assertEquals("ONLINE", status("shouchuangwater", "ONLINE"));
        assertEquals("ONLINE", status("secondwater", "ONLINE"));
        assertEquals(2, form().path("revision").asInt());
        assertFalse(admin.get(CONFIG).good().toString().contains(ShouchuangOffice.SECRET));
        assertFalse(admin.get(CONFIG + "/diagnosis").good().toString().contains(ShouchuangOffice.SECRET));
        assertEquals(2, admin.get(CONFIG + "/changes").good().path("items").size());
        assertNoFileHolds(MISTYPED);
    }

    private static void addSecondCompany() {
        Map<String, List<String>> second = Map.of(
                "hotline.id", List.of("secondwater"),
                "hotline.name", List.of("第二水务"),
                "hotline.numbers", List.of("2587999"),
                "baseUrl", List.of(offices.shouchuangUrl()),
                "appId", List.of(ShouchuangOffice.APP_ID),
                ".secret", List.of(ShouchuangOffice.SECRET));
        assertTrue(isGood(trial(CONFIG + "/instances/trials", second)));
        admin.post(CONFIG + "/instances", draft(0, second)).good();
    }

    private static Map<String, List<String>> values(String secret) {
        return Map.of("baseUrl", List.of(offices.shouchuangUrl()), ".secret", List.of(secret));
    }

    private static Map<String, Object> draft(long revision, Map<String, List<String>> values) {
        return Map.of("revision", revision, "values", values);
    }

    private static JsonNode form() {
        return admin.get(CONFIG).good();
    }

    /** Tests values that are not saved and looks until the last step is known. */
    private static JsonNode trial(String path, Map<String, List<String>> values) {
        long revision = path.contains("instances") ? 0 : form().path("revision").asLong();
        String id = admin.post(path, draft(revision, values)).good().path("id").asText();
        return Patience.until(seen -> seen.path("finished").asBoolean(), () -> admin.get(CONFIG + "/trials/" + id)
                .good());
    }

    private static boolean isGood(JsonNode trial) {
        boolean good = trial.path("finished").asBoolean();
        for (JsonNode step : trial.path("steps")) {
            good &= step.path("passed").asBoolean();
        }
        return good;
    }

    private static String status(String line, String hoped) {
        return Patience.until(
                hoped::equals,
                () -> admin.get("/api/hotlines/" + line).body().path("status").asText());
    }

    private static void assertNoFileHolds(String secret) {
        for (String folder : List.of("data", "etc")) {
            try (Stream<Path> files = Files.walk(centre.file(folder))) {
                List<Path> holding = files.filter(Files::isRegularFile)
                        .filter(file -> holds(file, secret))
                        .toList();
                assertEquals(List.of(), holding);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean holds(Path file, String secret) {
        try {
            return Files.readString(file, ISO_8859_1).contains(secret);
        } catch (IOException vanished) {
            return false;
        }
    }
}
