package org.yihaotong.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.api.knowledge.PublicChanges;
import org.yihaotong.api.knowledge.PublicChanges.Changed;
import org.yihaotong.api.knowledge.PublicItem;
import org.yihaotong.api.knowledge.PublicKnowledge;
import org.yihaotong.api.people.Unit;
import org.yihaotong.engine.group.Bigrams;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.PublicKnowledgeStore;
import org.yihaotong.engine.port.knowledge.PublicKnowledgeStore.Window;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Tag;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.search.Finder;
import org.yihaotong.engine.words.Words;

/** What everybody may read of the knowledge base, whoever asks; what citizens look for is written down nowhere. */
@Component(service = PublicKnowledge.class)
public final class StoredPublicKnowledge implements PublicKnowledge {

    private static final int CANDIDATES = 200;

    /** So many that do not hold today may be among the best. */
    private static final int BESIDE = 20;

    /** Transactions that began before and end after a question must not be missed by the next one. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final KnowledgeStore store;
    private final PublicKnowledgeStore shown;
    private final PeopleStore people;
    private final Books books;
    private final KnowledgeBook book;
    private final Clock clock;
    private volatile Optional<Finder> finder = Optional.empty();

    @Activate
    public StoredPublicKnowledge(
            @Reference KnowledgeStore store,
            @Reference PublicKnowledgeStore shown,
            @Reference PeopleStore people,
            @Reference Books books,
            @Reference KnowledgeBook book,
            @Reference Clock clock) {
        this.store = store;
        this.shown = shown;
        this.people = people;
        this.books = books;
        this.book = book;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setFinder(Finder present) {
        finder = Optional.of(present);
    }

    void unsetFinder(Finder present) {
        finder = finder.filter(f -> f != present);
    }

    @Override
    public List<PublicItem> search(String words, Optional<String> category, int limit) {
        String asked = words == null ? "" : words.strip();
        limited(new Fields().text("q", asked, 1, 200), limit, 50);
        KnowledgeSearch search = new KnowledgeSearch(asked, Optional.empty(), category, Optional.empty(), limit, false);
        Map<String, String> names = names();
        return found(asked, category, limit + BESIDE)
                .filter(this::isPublic)
                .filter(item -> Ranking.isAskedFor(item, search))
                .limit(limit)
                .map(item -> told(item, names))
                .toList();
    }

    /** Live items, the best first: by the index, or by pairs of characters while there is none. */
    private Stream<KnowledgeItem> found(String words, Optional<String> category, int most) {
        Question question = Question.best(words, Kind.KNOWLEDGE, clock.instant(), most)
                .only(Tag.AUDIENCE, Set.of(KnowledgeAudience.PUBLIC.name()))
                .only(Tag.MATTER, category.map(Set::of).orElse(Set.of()));
        return finder.flatMap(f -> f.findMeant(question))
                .map(found -> found.hits().stream()
                        .flatMap(hit -> store.find(hit.key().id()).stream()))
                .orElseGet(() -> alike(words).stream());
    }

    private List<KnowledgeItem> alike(String words) {
        Set<Long> asked = new HashSet<>(Bigrams.of(words).pairs());
        return asked.isEmpty()
                ? List.of()
                : new Ranking(asked, today()).best(store.alike(asked, true, CANDIDATES), Optional.empty(), CANDIDATES);
    }

    @Override
    public Optional<PublicItem> read(String id) {
        return store.find(id).filter(this::isPublic).map(item -> told(item, names()));
    }

    @Override
    public Page<PublicItem> list(
            Optional<String> category, Optional<KnowledgeKind> kind, Optional<String> cursor, int limit) {
        limited(new Fields(), limit, 200);
        Page<KnowledgeItem> page = shown.shown(category, kind, today(), cursor, limit);
        Map<String, String> names = names();
        return new Page<>(
                page.items().stream()
                        .filter(this::isPublic)
                        .map(item -> told(item, names))
                        .toList(),
                page.next());
    }

    @Override
    public List<String> categories() {
        return books.now(book).categories();
    }

    @Override
    public PublicChanges changes(Optional<Instant> since, Optional<String> cursor, int limit) {
        limited(new Fields(), limit, 500);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Place place = cursor.map(Place::read).orElseGet(() -> new Place(since, now, ""));
        Window window = new Window(
                place.since(),
                place.since().map(this::day).orElse(day(place.until())),
                place.until(),
                day(place.until()));
        List<KnowledgeItem> rows = shown.changed(window, place.id(), limit + 1);
        List<KnowledgeItem> page = rows.subList(0, Math.min(limit, rows.size()));
        Optional<String> next = rows.size() > limit
                ? Optional.of(new Place(
                                place.since(),
                                place.until(),
                                page.get(limit - 1).id())
                        .written())
                : Optional.empty();
        Map<String, String> names = names();
        return new PublicChanges(
                page.stream()
                        .filter(item -> place.since().isPresent() || isPublic(item))
                        .map(item -> new Changed(
                                item.id(),
                                Optional.of(item).filter(this::isPublic).map(i -> told(i, names))))
                        .toList(),
                next,
                place.until().minus(SLACK));
    }

    /** Where a walk through changes is: its window, and the id that was last. */
    private record Place(Optional<Instant> since, Instant until, String id) {

        String written() {
            String words = since.map(Instant::toString).orElse("-") + " " + until + " " + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
        }

        static Place read(String written) {
            try {
                String[] words =
                        new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split(" ", 3);
                if (words.length == 3 && !words[2].isEmpty()) {
                    Optional<Instant> since =
                            words[0].equals("-") ? Optional.empty() : Optional.of(Instant.parse(words[0]));
                    return new Place(since, Instant.parse(words[1]), words[2]);
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw refused(e);
            }
            throw refused(null);
        }

        private static InvalidInputException refused(Exception cause) {
            InvalidInputException refusal = new InvalidInputException("cursor", "cursor", Words.say("field.cursor"));
            refusal.initCause(cause);
            return refusal;
        }
    }

    private static void limited(Fields fields, int limit, int most) {
        fields.that(limit >= 1 && limit <= most, "limit", "range", Words.say("field.range", 1, most))
                .done();
    }

    private boolean isPublic(KnowledgeItem item) {
        return item.isLive()
                && item.published()
                        .map(KnowledgeVersion::text)
                        .filter(text -> text.audience() == KnowledgeAudience.PUBLIC)
                        .filter(text -> text.holdsOn(today()))
                        .isPresent();
    }

    /** Asked once for a page, however many items it has. */
    private Map<String, String> names() {
        return people.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private static PublicItem told(KnowledgeItem item, Map<String, String> names) {
        KnowledgeVersion published = item.published().orElseThrow();
        KnowledgeText text = published.text();
        return new PublicItem(
                item.id(),
                text.kind(),
                text.title(),
                text.answer(),
                text.keywords(),
                text.category(),
                text.areas(),
                text.validFrom(),
                text.validUntil(),
                text.source(),
                names.getOrDefault(item.unit(), item.unit()),
                published.version(),
                published.at());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
