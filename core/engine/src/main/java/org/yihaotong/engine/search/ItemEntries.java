package org.yihaotong.engine.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Tag;

/** What is found of a knowledge item: its published text, whatever is being written beside it. */
@Component
public final class ItemEntries implements Describing {

    private static final String EVERYWHERE = "*";

    private final KnowledgeStore store;
    private final Clock clock;

    @Activate
    public ItemEntries(@Reference KnowledgeStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.KNOWLEDGE;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> store.find(id).stream())
                .filter(KnowledgeItem::isLive)
                .map(this::entry)
                .toList();
    }

    private Entry entry(KnowledgeItem item) {
        KnowledgeVersion published = item.published().orElseThrow();
        KnowledgeText text = published.text();
        return new Entry(
                new Key(Kind.KNOWLEDGE, item.id()),
                text.title(),
                text.answer(),
                names(text),
                Set.of(),
                false,
                tags(item, text),
                published.at(),
                Instant.MAX,
                text.validFrom().map(this::begin),
                text.validUntil().map(day -> begin(day.plusDays(1)).minus(Duration.ofMillis(1))),
                item.uses());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static List<String> names(KnowledgeText text) {
        List<String> names = new ArrayList<>(text.keywords());
        Arrays.stream(text.category().split("/", -1)).filter(s -> !s.isBlank()).forEach(names::add);
        names.add(text.title());
        return names;
    }

    private static Map<Tag, Set<String>> tags(KnowledgeItem item, KnowledgeText text) {
        Map<Tag, Set<String>> tags = new EnumMap<>(Tag.class);
        tags.put(Tag.UNIT, Set.of(item.unit()));
        tags.put(Tag.AUDIENCE, Set.of(text.audience().name()));
        tags.put(Tag.AREA, text.areas().isEmpty() ? Set.of(EVERYWHERE) : Set.copyOf(text.areas()));
        if (!text.category().isEmpty()) {
            tags.put(Tag.MATTER, Set.of(text.category()));
        }
        return tags;
    }

    /** The areas of what holds in this one: its own, and the whole city's; of what holds anywhere: none are asked for. */
    public static Set<String> holdingIn(Optional<String> area) {
        return area.map(code -> Set.of(code, EVERYWHERE)).orElse(Set.of());
    }
}
