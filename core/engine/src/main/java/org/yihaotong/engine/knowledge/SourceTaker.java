package org.yihaotong.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.KnowledgeEntry;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeSource;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.SourceSeen;

/** Takes what a source says, all of it in one transaction; saying the same again changes nothing. */
final class SourceTaker {

    private static final Logger LOG = LoggerFactory.getLogger(SourceTaker.class);
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final int MOST = 2000;

    private final KnowledgeStore store;
    private final KnowledgeScribe scribe;
    private final Clock clock;

    SourceTaker(KnowledgeStore store, KnowledgeScribe scribe, Clock clock) {
        this.store = store;
        this.scribe = scribe;
        this.clock = clock;
    }

    /** The print of what a source says now. */
    static String print(KnowledgeSource source) {
        String all = source.unit() + source.entries();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void take(KnowledgeSource source, String print) {
        Map<String, KnowledgeItem> known = known(source.id());
        List<KnowledgeEntry> fresh = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        KnowledgeLife.Mark mark = mark(source.id());
        for (KnowledgeEntry entry : sound(source)) {
            KnowledgeItem item = known.remove(entry.id());
            if (item == null) {
                fresh.add(entry);
            } else {
                KnowledgeLife.hear(item, entry.text(), mark).ifPresent(turns::add);
            }
        }
        known.values().forEach(gone -> KnowledgeLife.leave(gone, mark).ifPresent(turns::add));
        turns.addAll(arrivals(source, fresh, mark));
        write(turns, new SourceSeen(source.id(), print, mark.at(), true));
    }

    /** All that a source brought leaves with it. */
    void leave(SourceSeen seen) {
        KnowledgeLife.Mark mark = mark(seen.id());
        List<Turn> turns = known(seen.id()).values().stream()
                .flatMap(item -> KnowledgeLife.leave(item, mark).stream())
                .toList();
        write(turns, new SourceSeen(seen.id(), seen.print(), seen.at(), false));
    }

    private void write(List<Turn> turns, SourceSeen seen) {
        if (!turns.isEmpty()) {
            scribe.write(turns);
            LOG.info("Knowledge of {}: {} items moved, here: {}", seen.id(), turns.size(), seen.here());
        }
        store.note(seen);
    }

    private Map<String, KnowledgeItem> known(String source) {
        Map<String, KnowledgeItem> known = new LinkedHashMap<>();
        store.ofSource(source)
                .forEach(item -> known.put(item.origin().orElseThrow().entry(), item));
        return known;
    }

    private List<Turn> arrivals(KnowledgeSource source, List<KnowledgeEntry> fresh, KnowledgeLife.Mark mark) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        LocalDate reviewOn = LocalDate.now(clock).plusMonths(scribe.rules().reviewMonths());
        Iterator<String> ids = scribe.ids(fresh.size()).iterator();
        return fresh.stream()
                .map(entry -> KnowledgeLife.arrive(
                        ids.next(),
                        source.unit(),
                        new KnowledgeOrigin(source.id(), entry.id(), entry.text(), false),
                        reviewOn,
                        mark))
                .toList();
    }

    /** What breaks a rule is left out and said so; the rest is taken. */
    private List<KnowledgeEntry> sound(KnowledgeSource source) {
        Map<String, KnowledgeEntry> sound = new LinkedHashMap<>();
        for (KnowledgeEntry entry : source.entries()) {
            Optional<String> fault = fault(entry, sound.containsKey(entry.id()) || sound.size() >= MOST);
            if (fault.isPresent()) {
                LOG.warn("Knowledge of {}: entry {} is left out: {}", source.id(), entry.id(), fault.get());
            } else {
                sound.put(entry.id(), entry);
            }
        }
        return List.copyOf(sound.values());
    }

    private Optional<String> fault(KnowledgeEntry entry, boolean tooMuch) {
        if (tooMuch || !ENTRY.matcher(entry.id()).matches()) {
            return Optional.of("id");
        }
        try {
            new KnowledgeCheck("")
                    .text(entry.text(), scribe.rules().categories())
                    .done();
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e.getMessage());
        }
    }

    private KnowledgeLife.Mark mark(String source) {
        return new KnowledgeLife.Mark("source:" + source, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
