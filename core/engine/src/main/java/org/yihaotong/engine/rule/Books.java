package org.yihaotong.engine.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.port.RuleStore;

/** What the books say now; read on every call, from the store at most every few seconds, for other nodes write too. */
@Component(service = Books.class)
public final class Books {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final RuleStore store;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    @Activate
    public Books(@Reference RuleStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Read(Edition<?> edition, Instant at) {}

    /** What the book says at this moment. */
    public <T> T now(RuleBook<T> book) {
        return edition(book).content();
    }

    /** The edition that holds at this moment; version 0 is the preset. */
    public <T> Edition<T> edition(RuleBook<T> book) {
        Instant now = clock.instant();
        Read known = read.get(book.name());
        if (known == null || known.at().isAfter(now) || known.at().plus(FRESH).isBefore(now)) {
            known = new Read(store.at(book.name(), book.type(), now).orElseGet(() -> preset(book)), now);
            read.put(book.name(), known);
        }
        return known.edition().with(book.type().cast(known.edition().content()));
    }

    /** The preset as an edition. */
    static <T> Edition<T> preset(RuleBook<T> book) {
        return new Edition<>(0, Instant.EPOCH, Instant.EPOCH, "centre", "", book.preset());
    }

    /** What is written on this node holds on this node at once. */
    void forget(String book) {
        read.remove(book);
    }
}
