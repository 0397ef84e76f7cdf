package org.yihaotong.itests;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yihaotong.api.hotline.ExtraField;
import org.yihaotong.api.hotline.LineClock;

/** Every number of the city's plan has its bundle, with the method, phase and aliases that the plan says. */
public class PlanOfYunchengTest {

    private static final Path PLUGINS = Path.of("..", "plugins");
    private static final List<String> METHODS = List.of("merged", "seated", "linked", "transferred", "guided");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String catalogue;
    private static Map<String, Planned> plan;
    private static Map<String, JsonNode> facts;

    /** A line of the plan. */
    record Planned(
            String id,
            String method,
            int phase,
            String unit,
            Set<String> numbers,
            Set<String> aliases,
            String organization) {}

    @BeforeClass
    public static void read() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PlanOfYunchengTest.class.getResourceAsStream("plan.tsv"), StandardCharsets.UTF_8))) {
            plan = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PlanOfYunchengTest::planned)
                    .collect(toMap(Planned::id, line -> line));
        }
        catalogue = Files.readString(Path.of("..", "features", "src", "main", "feature", "features.xml"));
        facts = METHODS.stream()
                .flatMap(PlanOfYunchengTest::bundles)
                .collect(toMap(bundle -> bundle.getFileName().toString(), PlanOfYunchengTest::factsOf));
    }

    @Test
    public void fiftyFourNumbersLiveInFiftyTwoBundles() {
        assertEquals(52, plan.size());
        assertEquals(
                54, plan.values().stream().mapToInt(l -> l.numbers().size()).sum());
        assertEquals(new TreeSet<>(plan.keySet()), new TreeSet<>(facts.keySet()));
    }

    @Test
    public void everyBundleStatesWhatThePlanSays() {
        for (Planned line : plan.values()) {
            JsonNode stated = facts.get(line.id());
            String who = line.id();
            assertEquals(who, line.id(), stated.path("hotline.id").asText());
            assertEquals(who, line.unit(), stated.path("hotline.name").asText());
            assertEquals(who, line.numbers(), texts(stated, "hotline.numbers"));
            assertEquals(who, line.aliases(), texts(stated, "hotline.aliases"));
            assertEquals(who, line.method(), stated.path("hotline.method").asText());
            assertEquals(who, line.phase(), stated.path("hotline.phase:Integer").asInt(-1));
            assertEquals(
                    who,
                    line.organization(),
                    stated.path("hotline.organization").asText());
        }
    }

    @Test
    public void sevenSixteenSeventeenFiveAndSeven() {
        assertEquals(
                List.of(7L, 16L, 17L, 5L, 7L),
                METHODS.stream()
                        .map(method -> facts.values().stream()
                                .filter(f -> f.path("hotline.method").asText().equals(method))
                                .count())
                        .toList());
    }

    @Test
    public void noNumberBelongsToTwoLines() {
        List<String> all = new ArrayList<>();
        facts.values().forEach(f -> {
            all.addAll(texts(f, "hotline.numbers"));
            all.addAll(texts(f, "hotline.aliases"));
        });

        assertEquals(58, all.size());
        assertEquals(58, new HashSet<>(all).size());
        assertTrue(all.containsAll(List.of("12358", "12365", "12331", "12330")));
    }

    @Test
    public void everyLineSaysWhatItHandlesAndItsFieldsCanBeRead() {
        facts.forEach((id, stated) -> {
            assertFalse(id, texts(stated, "hotline.matters").isEmpty());
            texts(stated, "hotline.fields").forEach(f -> ExtraField.parse(f));
            texts(stated, "hotline.clocks").forEach(c -> LineClock.parse(c));
        });
    }

    @Test
    public void whatIsPeculiarToAMethodIsThere() {
        facts.forEach((id, stated) -> {
            switch (stated.path("hotline.method").asText()) {
                case "merged" -> assertTrue(
                        id, stated.path("hotline.announcement").asText().contains("12345"));
                case "guided" -> assertTrue(
                        id, texts(stated, "hotline.numbers").stream().allMatch(n -> stated.path("hotline.announcement")
                                .asText()
                                .contains(n)));
                case "seated" -> assertFalse(
                        id, stated.path("hotline.seatQueue").asText().isBlank());
                default -> assertTrue(id, stated.path("hotline.phase:Integer").asInt() >= 2);
            }
        });
    }

    @Test
    public void everyUnitHasSubmittedItsKnowledge() throws IOException {
        for (String method : METHODS) {
            boolean full = List.of("merged", "seated", "linked").contains(method);
            for (Path bundle : bundles(method).toList()) {
                JsonNode file = JSON.readTree(
                        bundle.resolve("src/main/resources/OSGI-INF/knowledge/" + bundle.getFileName() + ".json")
                                .toFile());
                String id = bundle.getFileName().toString();
                assertEquals(id, file.path("unit").asText());
                assertEquals(id, "submitted", file.path("status").asText());
                assertTrue(id, count(file, "qa") >= (full ? 10 : 3));
                assertTrue(id, count(file, "term") >= (full ? 3 : 0));
                file.path("items")
                        .forEach(item ->
                                assertTrue(id, item.path("answer").asText().length() >= 10));
            }
        }
    }

    private static long count(JsonNode file, String kind) {
        return StreamSupport.stream(file.path("items").spliterator(), false)
                .filter(item -> item.path("kind").asText().equals(kind))
                .count();
    }

    private static Planned planned(String line) {
        String[] part = line.split("\t", -1);
        return new Planned(
                part[0], part[1], Integer.parseInt(part[2]), part[3], words(part[4]), words(part[5]), part[6]);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split(" ")).filter(w -> !w.isEmpty()).collect(toSet());
    }

    private static Set<String> texts(JsonNode stated, String property) {
        return StreamSupport.stream(stated.path(property).spliterator(), false)
                .map(JsonNode::asText)
                .collect(toSet());
    }

    private static Stream<Path> bundles(String method) {
        try (Stream<Path> children = Files.list(PLUGINS.resolve(method))) {
            return children
                    .filter(bundle -> catalogue.contains("\"hotline-" + bundle.getFileName() + "\""))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one configuration of the bundle's descriptor. */
    private static JsonNode factsOf(Path bundle) {
        try {
            JsonNode file = JSON.readTree(bundle.resolve("src/main/resources/OSGI-INF/configurator/hotline.json")
                    .toFile());
            return StreamSupport.stream(file.spliterator(), false)
                    .filter(JsonNode::isObject)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
