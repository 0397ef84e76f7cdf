package org.yihaotong.itests.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.hotline.LineStatus;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.directory.Facts;
import org.yihaotong.engine.numbering.PlannedSwitchDesk;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.telephony.CallRuleBook;

/** The lines of the city, as their bundles state them, and what a site sets of them. */
final class City {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("merged", "seated", "linked", "transferred", "guided");

    private final List<Hotline> lines = new ArrayList<>();

    /**
     * Reads all bundles of the plan.
     *
     * @param begins when merged lines began, by line
     */
    City(Map<String, String> begins) {
        for (String method : METHODS) {
            for (Path bundle : bundles(method)) {
                Map<String, Object> facts = facts(bundle);
                facts.put(
                        "hotline.transitionBegins",
                        begins.getOrDefault(bundle.getFileName().toString(), ""));
                lines.add(Facts.read(facts));
            }
        }
    }

    /** One more line joins. */
    void join(Map<String, Object> facts) {
        lines.add(Facts.read(facts));
    }

    private HotlineDirectory directory() {
        return (HotlineDirectory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HotlineDirectory.class},
                (self, method, words) -> lines.stream().map(City::online).toList());
    }

    /** The desk over these lines, with the rules that hold before anybody changes them. */
    PlannedSwitchDesk desk(Clock clock) {
        Books books = new Books(new MemoryRules(), clock);
        return new PlannedSwitchDesk(directory(), new KeptChanges(), books, new CallRuleBook(), clock);
    }

    List<Hotline> lines() {
        return List.copyOf(lines);
    }

    private static Line online(Hotline line) {
        return new Line(
                line,
                LineStatus.ONLINE,
                "",
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Path> bundles(String method) {
        try (Stream<Path> bundles = Files.list(Path.of("..", "plugins", method))) {
            return bundles.filter(bundle -> Files.exists(file(bundle)) && !isTrial(bundle))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The adapters that the test run makes by the integrators' script are no lines of the city. */
    private static boolean isTrial(Path bundle) {
        return bundle.getFileName().toString().startsWith("trial");
    }

    private static Path file(Path bundle) {
        return bundle.resolve("src/main/resources/OSGI-INF/configurator/hotline.json");
    }

    private static Map<String, Object> facts(Path bundle) {
        Map<String, Object> facts = new HashMap<>();
        JsonNode stated = StreamSupport.stream(read(bundle).spliterator(), false)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow();
        stated.properties().forEach(member -> {
            String name = member.getKey().replaceFirst("(?<=.):.*", "");
            JsonNode value = member.getValue();
            facts.put(
                    name,
                    value.isArray()
                            ? StreamSupport.stream(value.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList()
                            : value.asText());
        });
        return facts;
    }

    private static JsonNode read(Path bundle) {
        try {
            return JSON.readTree(file(bundle).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
