package org.yihaotong.engine.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.rule.RuleDesk;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.RuleStore;
import org.yihaotong.engine.words.Words;

/** The rule books in the store: every edition stays, so that yesterday's deadline can be explained by yesterday's rule. */
@Component(service = RuleDesk.class)
public final class StoredRules implements RuleDesk {

    private static final int MOST = 200;

    private final RuleStore store;
    private final Books books;
    private final Clock clock;
    private final List<RuleBook<?>> known = new CopyOnWriteArrayList<>();

    @Activate
    public StoredRules(@Reference RuleStore store, @Reference Books books, @Reference Clock clock) {
        this.store = store;
        this.books = books;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addBook(RuleBook<?> book) {
        known.add(book);
    }

    void removeBook(RuleBook<?> book) {
        known.remove(book);
    }

    @Override
    public List<RuleBook<?>> books(Actor actor) {
        List<RuleBook<?>> readable = new ArrayList<>(known);
        readable.removeIf(book -> !mayRead(actor, book));
        readable.sort(Comparator.comparing(RuleBook::name));
        return readable;
    }

    @Override
    public RuleBook<?> book(Actor actor, String book) {
        RuleBook<?> found = known.stream()
                .filter(b -> b.name().equals(book))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Words.say("missing.rule-book", book)));
        if (!mayRead(actor, found)) {
            throw Words.refuse("role", Words.say("verb.ReadRules"));
        }
        return found;
    }

    private static boolean mayRead(Actor actor, RuleBook<?> book) {
        if (mayWrite(actor, book)) {
            return true;
        }
        return book.readers().isEmpty()
                ? !actor.isUnit() && !actor.roles().isEmpty()
                : actor.roles().stream().anyMatch(book.readers()::contains);
    }

    private static boolean mayWrite(Actor actor, RuleBook<?> book) {
        return actor.roles().stream().anyMatch(book.editors()::contains);
    }

    @Override
    public Edition<?> newest(Actor actor, String book) {
        return newest(book(actor, book));
    }

    private <T> Edition<T> newest(RuleBook<T> book) {
        return store.newest(book.name(), book.type()).orElseGet(() -> Books.preset(book));
    }

    @Override
    public Edition<?> at(Actor actor, String book, Instant moment) {
        return at(book(actor, book), moment);
    }

    private <T> Edition<T> at(RuleBook<T> book, Instant moment) {
        return store.at(book.name(), book.type(), moment).orElseGet(() -> Books.preset(book));
    }

    @Override
    public Edition<?> edition(Actor actor, String book, long version) {
        RuleBook<?> found = book(actor, book);
        return version == 0 ? Books.preset(found) : stored(found, version);
    }

    private <T> Edition<T> stored(RuleBook<T> book, long version) {
        return store.edition(book.name(), book.type(), version)
                .orElseThrow(() ->
                        new NotFoundException(Words.say("missing.edition", book.name(), String.valueOf(version))));
    }

    @Override
    public List<Edition<String>> history(Actor actor, String book) {
        return store.history(book(actor, book).name(), MOST);
    }

    @Override
    public Edition<?> write(
            Actor actor, String book, long version, Object content, String note, Optional<Instant> effectiveFrom) {
        RuleBook<?> found = book(actor, book);
        if (!mayWrite(actor, found)) {
            throw Words.refuse("role", Words.say("verb.WriteRules"));
        }
        return write(found, new Draft(actor, version, content, note == null ? "" : note.strip(), effectiveFrom));
    }

    private record Draft(Actor actor, long version, Object content, String note, Optional<Instant> from) {}

    private <T> Edition<T> write(RuleBook<T> book, Draft draft) {
        T content = book.type().cast(draft.content());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Edition<T> newest = newest(book);
        if (newest.version() != draft.version()) {
            throw new StaleVersionException(Words.say("stale.rules"), newest.version());
        }
        Instant from = draft.from().orElse(now.isAfter(newest.effectiveFrom()) ? now : newest.effectiveFrom());
        check(book, content, draft, newest, now);
        Edition<T> next =
                new Edition<>(newest.version() + 1, from, now, draft.actor().login(), draft.note(), content);
        store.add(book.name(), next);
        books.forget(book.name());
        return next;
    }

    private static <T> void check(RuleBook<T> book, T content, Draft draft, Edition<T> newest, Instant now) {
        new Fields()
                .text("note", draft.note(), 0, 200)
                .that(
                        draft.from().map(from -> !from.isBefore(now)).orElse(true),
                        "effectiveFrom",
                        "past",
                        Words.say("field.effective-past"))
                .that(
                        draft.from()
                                .map(from -> !from.isBefore(newest.effectiveFrom()))
                                .orElse(true),
                        "effectiveFrom",
                        "order",
                        Words.say("field.effective-order", Moments.say(newest.effectiveFrom())))
                .done();
        var errors = book.check(content);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
