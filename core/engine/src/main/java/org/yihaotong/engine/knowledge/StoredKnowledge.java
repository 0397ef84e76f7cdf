package org.yihaotong.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMiss;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeRules;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.group.Bigrams;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Tag;
import org.yihaotong.engine.search.Finder;
import org.yihaotong.engine.search.ItemEntries;
import org.yihaotong.engine.words.Words;

/** The knowledge base over what the database keeps. */
@Component(service = KnowledgeDesk.class)
public final class StoredKnowledge implements KnowledgeDesk {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,80}");
    private static final Set<KnowledgeVerb> REASONED =
            EnumSet.of(KnowledgeVerb.SEND_BACK, KnowledgeVerb.WITHDRAW, KnowledgeVerb.REOPEN);
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");
    private static final int EVENTS = 200;
    private static final int MISSES = 200;
    private static final int CANDIDATES = 200;

    private final KnowledgeStore store;
    private final KnowledgeScribe scribe;
    private final UnitTree units;
    private final Clock clock;
    private volatile Optional<Finder> finder = Optional.empty();

    @Activate
    public StoredKnowledge(
            @Reference KnowledgeStore store,
            @Reference KnowledgeScribe scribe,
            @Reference UnitTree units,
            @Reference Clock clock) {
        this.store = store;
        this.scribe = scribe;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public KnowledgeItem draft(Actor actor, KnowledgeDraft draft, String idempotencyKey) {
        Set<Hat> hats = hats(actor, draft.unit());
        if (!hats.contains(Hat.CLERK) && !hats.contains(Hat.LEADER) && !hats.contains(Hat.EDITOR)) {
            throw Words.refuse("role", Words.say("verb.DraftKnowledge"));
        }
        LocalDate reviewOn = draft.reviewOn().orElseGet(() -> today().plusMonths(rules().reviewMonths()));
        new KnowledgeCheck("text.")
                .text(draft.text(), rules().categories())
                .that(units.active(draft.unit()).isPresent(), "unit", "unknown", Words.say("field.unit"))
                .review(reviewOn, today())
                .done();
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw new InvalidInputException("Idempotency-Key", "pattern", Words.say("field.key"));
        }
        String print = UUID.nameUUIDFromBytes(draft.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return before(actor, idempotencyKey, print)
                .orElseGet(() -> begin(actor, draft, reviewOn, hats, new Key(idempotencyKey, print)));
    }

    private record Key(String key, String print) {}

    private KnowledgeItem begin(Actor actor, KnowledgeDraft draft, LocalDate reviewOn, Set<Hat> hats, Key key) {
        String id = scribe.ids(1).get(0);
        Turn turn = KnowledgeLife.begin(id, draft.unit(), draft.text(), reviewOn, hats, mark(actor));
        try {
            scribe.write(turn, Optional.of(new UsedKey(actor.login(), key.key(), key.print(), id)));
            return turn.item();
        } catch (DuplicateException e) {
            return before(actor, key.key(), key.print()).orElseThrow(() -> e);
        }
    }

    private Optional<KnowledgeItem> before(Actor actor, String key, String print) {
        return scribe.usedKey(actor.login(), key).map(used -> {
            if (!used.fingerprint().equals(print)) {
                throw Words.refuse("key-reused");
            }
            return read(actor, used.ticket());
        });
    }

    @Override
    public KnowledgeItem perform(Actor actor, String id, long revision, KnowledgeStep step) {
        KnowledgeItem item = tended(actor, id);
        if (item.revision() != revision) {
            throw new StaleVersionException(Words.say("stale.knowledge"), item.revision());
        }
        Turn turn = KnowledgeLife.go(item, step, hats(actor, item.unit()), mark(actor));
        check(item, step);
        scribe.write(turn, Optional.empty());
        return turn.item();
    }

    private void check(KnowledgeItem item, KnowledgeStep step) {
        KnowledgeCheck check = new KnowledgeCheck("");
        if (step instanceof KnowledgeStep.Edit edit) {
            check.text(edit.text(), rules().categories());
        } else if (step instanceof KnowledgeStep.Dated dated) {
            check.review(dated.reviewOn(), today());
        } else if (step instanceof KnowledgeStep.Plain plain && REASONED.contains(plain.verb())) {
            check.reason(plain.reason());
        }
        if (step.verb() == KnowledgeVerb.PUBLISH) {
            check.publishable(item.newest().text(), today());
        }
        check.done();
    }

    @Override
    public KnowledgeItem read(Actor actor, String id) {
        KnowledgeSight sight = sight(actor);
        return sight.of(store.find(id).orElseThrow(() -> KnowledgeSight.missing(id)));
    }

    @Override
    public List<KnowledgeVerb> verbs(Actor actor, KnowledgeItem item) {
        return Permit.verbs(item, hats(actor, item.unit()));
    }

    @Override
    public Page<KnowledgeItem> list(Actor actor, KnowledgeQuery query) {
        KnowledgeSight sight = sight(actor);
        Set<String> seen = sight.units(query.queue());
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= 200, "limit", "range", Words.say("field.limit"))
                .done();
        Page<KnowledgeItem> page = store.list(query, narrowed(seen, query.unit()), today());
        return new Page<>(page.items().stream().map(sight::of).toList(), page.next());
    }

    private static Set<String> narrowed(Set<String> seen, Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return seen;
        }
        if (!seen.isEmpty() && !seen.contains(wanted.get())) {
            throw Words.refuse("role", Words.say("verb.TendKnowledge"));
        }
        return Set.of(wanted.get());
    }

    @Override
    public List<String> categories(Actor actor) {
        sight(actor);
        return rules().categories();
    }

    @Override
    public Map<KnowledgeQueue, Long> counts(Actor actor) {
        KnowledgeSight sight = sight(actor);
        return sight.isTending()
                ? store.counts(EnumSet.allOf(KnowledgeQueue.class), sight.units(KnowledgeQueue.DRAFTS), today())
                : Map.of();
    }

    @Override
    public List<KnowledgeItem> search(Actor actor, KnowledgeSearch search) {
        KnowledgeSight sight = sight(actor);
        String words = search.words().strip();
        new Fields()
                .text("words", words, 1, 200)
                .that(search.limit() >= 1 && search.limit() <= 50, "limit", "range", Words.say("field.range", 1, 50))
                .done();
        List<KnowledgeItem> found = ranked(search, words).stream()
                .filter(item -> Ranking.isAskedFor(item, search))
                .limit(search.limit())
                .map(sight::of)
                .toList();
        String wanted = Wanted.words(words);
        if (found.isEmpty() && search.noted() && !wanted.isEmpty()) {
            store.missed(Wanted.week(today()), wanted, clock.instant());
        }
        return found;
    }

    @Override
    public List<KnowledgeMiss> misses(Actor actor, Optional<String> week) {
        if (actor.isUnit() || !sight(actor).isTending()) {
            throw Words.refuse("role", Words.say("verb.TendKnowledge"));
        }
        new Fields().pattern("week", week.orElse(""), WEEK, "field.week").done();
        return store.misses(week.orElseGet(() -> Wanted.week(today())), MISSES);
    }

    /** Live items, the best first: by the index, or by pairs of characters while there is none. */
    private List<KnowledgeItem> ranked(KnowledgeSearch search, String words) {
        Question question = Question.best(words, Kind.KNOWLEDGE, clock.instant(), search.limit())
                .only(Tag.UNIT, search.unit().map(Set::of).orElse(Set.of()))
                .only(Tag.MATTER, search.category().map(Set::of).orElse(Set.of()))
                .only(Tag.AREA, ItemEntries.holdingIn(search.area()));
        return finder.flatMap(f -> f.findMeant(question))
                .map(found -> found.hits().stream()
                        .flatMap(hit -> store.find(hit.key().id()).stream())
                        .filter(KnowledgeItem::isLive)
                        .toList())
                .orElseGet(() -> alike(search, words));
    }

    private List<KnowledgeItem> alike(KnowledgeSearch search, String words) {
        Set<Long> asked = new HashSet<>(Bigrams.of(words).pairs());
        List<KnowledgeItem> found = asked.isEmpty() ? List.of() : store.alike(asked, true, CANDIDATES);
        return new Ranking(asked, today())
                .best(
                        found.stream()
                                .filter(item -> Ranking.isAskedFor(item, search))
                                .toList(),
                        search.area(),
                        search.limit());
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setFinder(Finder present) {
        finder = Optional.of(present);
    }

    void unsetFinder(Finder present) {
        finder = finder.filter(f -> f != present);
    }

    @Override
    public List<KnowledgeVersion> versions(Actor actor, String id) {
        KnowledgeItem item = read(actor, id);
        return sight(actor).tends(item.unit()) ? store.versions(id) : List.of(item.newest());
    }

    @Override
    public List<KnowledgeEvent> history(Actor actor, String id) {
        tended(actor, id);
        return store.events(id, EVENTS);
    }

    private KnowledgeItem tended(Actor actor, String id) {
        KnowledgeItem item = read(actor, id);
        if (!sight(actor).tends(item.unit())) {
            throw Words.refuse("role", Words.say("verb.TendKnowledge"));
        }
        return item;
    }

    private KnowledgeSight sight(Actor actor) {
        return new KnowledgeSight(actor, units.own(actor));
    }

    private Set<Hat> hats(Actor actor, String unit) {
        return Hat.of(actor, units.own(actor), unit);
    }

    private KnowledgeLife.Mark mark(Actor actor) {
        return new KnowledgeLife.Mark(actor.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private KnowledgeRules rules() {
        return scribe.rules();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
