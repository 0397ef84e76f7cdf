package org.yihaotong.engine.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Passage;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.rule.Books;

/** Asks the index, with the synonyms of this moment; a service while there is an index room. */
@Component(service = Finder.class)
public final class Finder {

    private final IndexKeeper keeper;
    private final Books books;
    private final SynonymBook synonyms;

    @Activate
    public Finder(@Reference IndexKeeper keeper, @Reference Books books, @Reference SynonymBook synonyms) {
        this.keeper = keeper;
        this.books = books;
        this.synonyms = synonyms;
    }

    /** What is found; empty: no index can say, the database has to. */
    public Optional<Found> find(Question question) {
        return keeper.ask(index -> index.find(question.alike(alike(question.words()))));
    }

    /** The part of a text that fits the words best; empty: no index can say. */
    public Optional<Passage> passage(String words, String text, int length) {
        return keeper.ask(index -> index.passage(words, alike(words), text, length));
    }

    /** The groups of which a word stands among these words. */
    private List<Set<String>> alike(String words) {
        return books.now(synonyms).groups().stream()
                .filter(group -> group.stream().anyMatch(words::contains))
                .<Set<String>>map(HashSet::new)
                .toList();
    }
}
