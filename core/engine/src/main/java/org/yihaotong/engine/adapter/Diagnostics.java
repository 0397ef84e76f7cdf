package org.yihaotong.engine.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.ChangedSetting;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.adapter.Diagnosis;
import org.yihaotong.api.adapter.LineFailure;
import org.yihaotong.api.adapter.LineQueue;
import org.yihaotong.api.adapter.PastChange;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.hotline.Line;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.engine.directory.Failure;
import org.yihaotong.engine.directory.LineBoard;
import org.yihaotong.engine.directory.PresentLine;
import org.yihaotong.engine.directory.Standing;
import org.yihaotong.engine.directory.Switchboard;
import org.yihaotong.engine.port.adapter.Blueprint;
import org.yihaotong.engine.port.adapter.ConfigStore;
import org.yihaotong.engine.port.adapter.Workshop;
import org.yihaotong.engine.words.Words;

/** Gathers what is known about one line's adapter, veiled. */
@Component(service = Diagnostics.class)
public final class Diagnostics {

    private static final int CHANGES = 20;

    private final LineBoard board;
    private final Switchboard switchboard;
    private final Workshop workshop;
    private final ConfigStore store;
    private final Clock clock;

    @Activate
    public Diagnostics(
            @Reference LineBoard board,
            @Reference Switchboard switchboard,
            @Reference Workshop workshop,
            @Reference ConfigStore store,
            @Reference Clock clock) {
        this.board = board;
        this.switchboard = switchboard;
        this.workshop = workshop;
        this.store = store;
        this.clock = clock;
    }

    Diagnosis of(String hotline) {
        Line line = board.line(hotline).orElseThrow(() -> new NotFoundException(Words.say("missing.line", hotline)));
        Optional<Blueprint> plan = workshop.blueprint(hotline);
        Optional<Standing> standing = switchboard.line(hotline).map(PresentLine::standing);
        return new Diagnosis(
                clock.instant(),
                hotline,
                line.status(),
                Redaction.sentence(line.detail()),
                software(plan),
                facts(plan),
                settings(plan),
                queue(line, standing),
                standing.map(Diagnostics::failures).orElse(List.of()),
                store.history(hotline, Optional.empty(), CHANGES).items().stream()
                        .map(Diagnostics::past)
                        .toList());
    }

    private static Map<String, String> software(Optional<Blueprint> plan) {
        Map<String, String> versions =
                new TreeMap<>(plan.map(Blueprint::versions).orElse(Map.of()));
        versions.put("java", System.getProperty("java.version", ""));
        versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return versions;
    }

    private static Map<String, String> facts(Optional<Blueprint> plan) {
        Map<String, String> facts = new TreeMap<>();
        plan.ifPresent(p -> p.facts().forEach((name, values) -> facts.put(name, String.join("、", values))));
        return facts;
    }

    private static Map<String, String> settings(Optional<Blueprint> plan) {
        Map<String, String> settings = new TreeMap<>();
        for (Setting setting : plan.map(Blueprint::settings).orElse(List.of())) {
            settings.put(setting.name(), Redaction.value(setting));
        }
        return settings;
    }

    private LineQueue queue(Line line, Optional<Standing> standing) {
        return new LineQueue(
                line.waiting(),
                line.dead(),
                line.oldestWaiting().map(this::secondsAgo),
                line.lastSuccess().map(this::secondsAgo),
                standing.flatMap(s -> s.succeeded(Standing.Part.COLLECT)).map(this::secondsAgo));
    }

    private long secondsAgo(Instant then) {
        return Duration.between(then, clock.instant()).toSeconds();
    }

    private static List<LineFailure> failures(Standing standing) {
        return standing.failures().entrySet().stream()
                .map(e -> trouble(e.getKey(), e.getValue()))
                .toList();
    }

    private static LineFailure trouble(Standing.Part part, Failure failure) {
        return new LineFailure(
                part.name(),
                failure.sort().name(),
                Redaction.sentence(failure.words()),
                failure.inARow(),
                failure.holdUntil());
    }

    private static PastChange past(ConfigChange change) {
        return new PastChange(
                change.at(),
                change.kind(),
                change.settings().stream().map(ChangedSetting::name).toList());
    }
}
