package org.yihaotong.engine.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.search.MarkedTexts;
import org.yihaotong.api.search.MarkedTexts.Mark;
import org.yihaotong.api.search.MarkedTexts.MarkedText;
import org.yihaotong.api.search.SearchAid;
import org.yihaotong.api.search.SearchedTexts;
import org.yihaotong.api.search.SynonymOutcome;
import org.yihaotong.api.search.SynonymOutcome.Change;
import org.yihaotong.api.search.SynonymTrial;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Passage;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.words.Words;

/** Helps those who search by what the index knows. */
@Component(service = SearchAid.class)
public final class StoredSearchAid implements SearchAid {

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_TEXTS = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_PART = 1_000;
    private static final int TRIED = 20;

    private final KnowledgeStore knowledge;
    private final SynonymBook synonyms;
    private final Clock clock;
    private volatile Optional<Finder> finder = Optional.empty();

    @Activate
    public StoredSearchAid(
            @Reference KnowledgeStore knowledge, @Reference SynonymBook synonyms, @Reference Clock clock) {
        this.knowledge = knowledge;
        this.synonyms = synonyms;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setFinder(Finder present) {
        finder = Optional.of(present);
    }

    void unsetFinder(Finder present) {
        finder = finder.filter(f -> f != present);
    }

    @Override
    public MarkedTexts mark(Actor actor, SearchedTexts asked) {
        check(asked);
        String words = asked.words().strip();
        List<MarkedText> marked = finder.flatMap(f -> f.passages(words, asked.texts(), asked.length()))
                .map(passages -> passages.stream().map(StoredSearchAid::marked).toList())
                .orElseGet(() -> asked.texts().stream()
                        .map(text -> new MarkedText(begin(text, asked.length()), List.of()))
                        .toList());
        return new MarkedTexts(asked.few() ? finder.flatMap(f -> f.better(words)) : Optional.empty(), marked);
    }

    private static void check(SearchedTexts asked) {
        Fields fields = new Fields()
                .text("words", asked.words().strip(), 1, LONGEST_WORDS)
                .size("texts", asked.texts(), 0, MOST_TEXTS)
                .that(
                        asked.length() >= 1 && asked.length() <= LONGEST_PART,
                        "length",
                        "range",
                        Words.say("field.range", 1, LONGEST_PART));
        for (int i = 0; i < asked.texts().size(); i++) {
            fields.text("texts[" + i + "]", asked.texts().get(i), 0, LONGEST_TEXT);
        }
        fields.done();
    }

    private static MarkedText marked(Passage passage) {
        return new MarkedText(
                passage.text(),
                passage.marks().stream()
                        .map(mark -> new Mark(mark.from(), mark.to()))
                        .toList());
    }

    private static String begin(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, length)));
    }

    @Override
    public SynonymOutcome trial(Actor actor, SynonymTrial trial) {
        if (actor.isUnit() || !actor.isOneOf(synonyms.editors().toArray(Role[]::new))) {
            throw Words.refuse("role", Words.say("verb.TendKnowledge"));
        }
        new Fields().text("words", trial.words().strip(), 1, LONGEST_WORDS).done();
        List<FieldError> faults = synonyms.check(trial.rules()).stream()
                .map(fault -> new FieldError("rules." + fault.field(), fault.code(), fault.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        Question question = Question.best(trial.words().strip(), Kind.KNOWLEDGE, clock.instant(), TRIED);
        List<String> before = ids(finder.flatMap(f -> f.find(question)));
        List<String> after = ids(finder.flatMap(f -> f.find(question, trial.rules())));
        return new SynonymOutcome(Stream.concat(
                        items(after, id -> before.contains(id) ? Change.SAME : Change.NEW),
                        items(
                                before.stream()
                                        .filter(Predicate.not(after::contains))
                                        .toList(),
                                id -> Change.GONE))
                .toList());
    }

    private static List<String> ids(Optional<Found> found) {
        return found.map(Found::hits).orElse(List.of()).stream()
                .map(hit -> hit.key().id())
                .toList();
    }

    private Stream<SynonymOutcome.TriedItem> items(List<String> ids, Function<String, Change> change) {
        return ids.stream()
                .flatMap(id -> knowledge.find(id).stream())
                .filter(KnowledgeItem::isLive)
                .map(item -> new SynonymOutcome.TriedItem(
                        item.id(), item.published().orElseThrow().text().title(), change.apply(item.id())));
    }
}
