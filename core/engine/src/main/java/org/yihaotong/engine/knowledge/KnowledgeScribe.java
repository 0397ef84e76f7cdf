package org.yihaotong.engine.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeRules;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.rule.Books;

/** Writes steps down and tells of them; gives items their numbers and the rules that they are kept by. */
@Component(service = KnowledgeScribe.class)
public final class KnowledgeScribe {

    private static final String SERIES = "ZS";

    private final KnowledgeStore store;
    private final TicketStore tickets;
    private final Books books;
    private final KnowledgeBook book;
    private final KnowledgeBell bell;

    @Activate
    public KnowledgeScribe(
            @Reference KnowledgeStore store,
            @Reference TicketStore tickets,
            @Reference Books books,
            @Reference KnowledgeBook book,
            @Reference KnowledgeBell bell) {
        this.store = store;
        this.tickets = tickets;
        this.books = books;
        this.book = book;
        this.bell = bell;
    }

    KnowledgeRules rules() {
        return books.now(book);
    }

    /** New ids, such as ZS00000042. */
    List<String> ids(int many) {
        long first = tickets.reserveNumbers(SERIES, many);
        return LongStream.range(first, first + many)
                .mapToObj(no -> SERIES + "%08d".formatted(no))
                .toList();
    }

    Optional<UsedKey> usedKey(String login, String key) {
        return tickets.usedKey(login, key);
    }

    void write(Turn turn, Optional<UsedKey> key) {
        store.commit(List.of(change(turn, key)));
        bell.tell(turn);
    }

    /** The step as a part of something greater that is committed as a whole. */
    void write(Turn turn, Consumer<KnowledgeChange> committing) {
        committing.accept(change(turn, Optional.empty()));
        bell.tell(turn);
    }

    /** All in one transaction. */
    void write(List<Turn> turns) {
        store.commit(turns.stream().map(t -> change(t, Optional.empty())).toList());
        turns.forEach(bell::tell);
    }

    /** All in one transaction, each with the key that made its item, by the item's id. */
    void write(List<Turn> turns, Map<String, UsedKey> keys) {
        store.commit(turns.stream()
                .map(t -> change(t, Optional.ofNullable(keys.get(t.item().id()))))
                .toList());
        turns.forEach(bell::tell);
    }

    private static KnowledgeChange change(Turn turn, Optional<UsedKey> key) {
        return new KnowledgeChange(turn.item(), turn.event(), pairs(turn.item()), key, TaskFacts.of(turn));
    }

    /** By what is published and by what is written: readers find the one, who tends the knowledge base both. */
    private static Set<Long> pairs(KnowledgeItem item) {
        Set<Long> pairs = new HashSet<>(Ranking.pairs(item.newest().text()));
        item.published().ifPresent(p -> pairs.addAll(Ranking.pairs(p.text())));
        return pairs;
    }
}
