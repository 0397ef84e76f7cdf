package org.yihaotong.engine.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.search.SynonymRules;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Meaning;
import org.yihaotong.engine.port.search.Passage;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.rule.Books;

/** Asks the index, with the synonyms of this moment; a service while there is an index room. */
@Component(service = Finder.class)
public final class Finder {

    /** So many Chinese characters at least have a meaning of their own; fewer are found by words alone. */
    private static final int ENOUGH_CHARACTERS = 4;

    private static final long PATIENCE_MILLIS = 100;

    private final IndexKeeper keeper;
    private final Understanding understanding;
    private final Books books;
    private final SynonymBook synonyms;

    @Activate
    public Finder(
            @Reference IndexKeeper keeper,
            @Reference Understanding understanding,
            @Reference Books books,
            @Reference SynonymBook synonyms) {
        this.understanding = understanding;
        this.keeper = keeper;
        this.books = books;
        this.synonyms = synonyms;
    }

    /** What is found; empty: no index can say, the database has to. */
    public Optional<Found> find(Question question) {
        return keeper.ask(index -> index.find(question.alike(alike(question.words()))));
    }

    /** The best first, by words and, if a model says in time what they mean, by that; empty: the database has to say. */
    public Optional<Found> findMeant(Question question) {
        Optional<Meaning> meaning = Optional.of(question.words())
                .filter(Finder::isEnough)
                .flatMap(words -> understanding.of(words, PATIENCE_MILLIS));
        return meaning.isEmpty()
                ? find(question)
                : keeper.ask(index -> index.find(question.alike(alike(question.words())), meaning.get()));
    }

    private static boolean isEnough(String words) {
        return words.codePoints().filter(Character::isIdeographic).count() >= ENOUGH_CHARACTERS;
    }

    /** What would be found with other synonyms. */
    Optional<Found> find(Question question, SynonymRules rules) {
        return keeper.ask(index -> index.find(question.alike(alike(question.words(), rules))));
    }

    /** Words that would find more, if the index knows some. */
    Optional<String> better(String words) {
        return keeper.ask(index -> index.better(words)).flatMap(better -> better);
    }

    /** The parts of texts that fit the words best; empty: no index can say. */
    Optional<List<Passage>> passages(String words, List<String> texts, int length) {
        List<Set<String>> alike = alike(words);
        return keeper.ask(index -> texts.stream()
                .map(text -> index.passage(words, alike, text, length))
                .toList());
    }

    /** The groups of which a word stands among these words. */
    private List<Set<String>> alike(String words) {
        return alike(words, books.now(synonyms));
    }

    private static List<Set<String>> alike(String words, SynonymRules rules) {
        return rules.groups().stream()
                .filter(group -> group.stream().anyMatch(words::contains))
                .<Set<String>>map(HashSet::new)
                .toList();
    }
}
