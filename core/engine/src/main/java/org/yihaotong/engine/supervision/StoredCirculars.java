package org.yihaotong.engine.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.supervision.Circular;
import org.yihaotong.api.supervision.CircularDesk;
import org.yihaotong.api.supervision.CircularDraft;
import org.yihaotong.api.supervision.CircularReceipt;
import org.yihaotong.engine.desk.Sight;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.CircularStore;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.words.Words;

/** Circulars in the store: what was issued stays as it was, and who has read it is known. */
@Component(service = CircularDesk.class)
public final class StoredCirculars implements CircularDesk {

    private static final Duration RECENT = Duration.ofDays(30);
    private static final int MOST_RECEIPTS = 1000;

    private final CircularStore store;
    private final TicketStore tickets;
    private final CircularCheck check;
    private final UnitTree units;
    private final Clock clock;

    @Activate
    public StoredCirculars(
            @Reference CircularStore store,
            @Reference TicketStore tickets,
            @Reference UnitTree units,
            @Reference Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.check = new CircularCheck(tickets, units);
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Circular issue(Actor actor, CircularDraft draft, String idempotencyKey) {
        checkIssuing(actor, "verb.IssueCircular");
        check.check(draft, idempotencyKey);
        String fingerprint = CircularCheck.fingerprint(draft);
        Optional<Circular> before = before(actor, idempotencyKey, fingerprint);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Circular circular = new Circular(
                number(now),
                draft.title(),
                draft.text(),
                draft.level(),
                draft.units(),
                draft.tickets(),
                actor.login(),
                now,
                Optional.empty(),
                false,
                0);
        try {
            store.add(circular, new UsedKey(actor.login(), idempotencyKey, fingerprint, circular.number()));
            return circular;
        } catch (DuplicateException e) {
            return before(actor, idempotencyKey, fingerprint).orElseThrow(() -> e);
        }
    }

    private Optional<Circular> before(Actor actor, String key, String fingerprint) {
        return tickets.usedKey(actor.login(), key).map(used -> {
            if (!used.fingerprint().equals(fingerprint)) {
                throw Words.refuse("key-reused");
            }
            return known(used.ticket());
        });
    }

    /** Numbers count through a year, as circulars on paper do. */
    private String number(Instant now) {
        String year = "TB" + now.atZone(Moments.CITY).getYear();
        String serial = Long.toString(tickets.reserveNumbers(year, 1));
        return year + "-" + "0".repeat(Math.max(0, 4 - serial.length())) + serial;
    }

    @Override
    public Circular withdraw(Actor actor, String number, String reason) {
        checkIssuing(actor, "verb.WithdrawCircular");
        String why = reason == null ? "" : reason.strip();
        new Fields().text("reason", why, 4, 200).done();
        Circular circular = known(number);
        Circular.Withdrawal how =
                new Circular.Withdrawal(why, actor.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (circular.withdrawal().isPresent() || !store.withdraw(number, how)) {
            throw Words.refuse("circular-withdrawn", number);
        }
        return seen(actor, List.of(circular.withdrawn(how))).get(0);
    }

    @Override
    public Circular read(Actor actor, String number) {
        return seen(actor, List.of(visible(actor, number))).get(0);
    }

    @Override
    public Page<Circular> list(Actor actor, Optional<String> cursor, int limit) {
        Set<String> own = own(actor);
        int most = limit == 0 ? 20 : limit;
        new Fields()
                .that(most >= 1 && most <= 200, "limit", "range", Words.say("field.limit"))
                .done();
        Page<Circular> page = store.list(own, cursor, most);
        return new Page<>(seen(actor, page.items()), page.next());
    }

    @Override
    public Circular confirm(Actor actor, String number) {
        Circular circular = visible(actor, number);
        if (!actor.isUnit()) {
            throw Words.refuse("role", Words.say("verb.ConfirmCircular"));
        }
        store.confirm(
                number,
                new CircularReceipt(
                        actor.unit().orElseThrow(),
                        actor.login(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return circular.seen(true, 0);
    }

    @Override
    public List<CircularReceipt> receipts(Actor actor, String number) {
        Circular circular = visible(actor, number);
        if (actor.isUnit()) {
            throw Words.refuse("role", Words.say("verb.CircularReceipts"));
        }
        return store.receipts(circular.number(), MOST_RECEIPTS);
    }

    @Override
    public long unread(Actor actor) {
        Set<String> own = own(actor);
        return actor.isUnit() ? store.unread(own, actor.login(), clock.instant().minus(RECENT)) : 0;
    }

    private List<Circular> seen(Actor actor, List<Circular> circulars) {
        List<String> numbers = circulars.stream().map(Circular::number).toList();
        Set<String> read = actor.isUnit() ? store.readBy(actor.login(), numbers) : Set.of();
        Map<String, Long> readers = actor.isUnit() ? Map.of() : store.readers(numbers);
        return circulars.stream()
                .map(c -> c.seen(read.contains(c.number()), readers.getOrDefault(c.number(), 0L)))
                .toList();
    }

    private Circular visible(Actor actor, String number) {
        Set<String> own = own(actor);
        Circular circular = known(number);
        boolean addressed = !actor.isUnit()
                || circular.units().isEmpty()
                || circular.units().stream().anyMatch(own::contains);
        if (!addressed) {
            throw new NotFoundException(Words.say("missing.circular", number));
        }
        return circular;
    }

    private Circular known(String number) {
        return store.find(number).orElseThrow(() -> new NotFoundException(Words.say("missing.circular", number)));
    }

    private Set<String> own(Actor actor) {
        Sight sight = new Sight(actor, units.own(actor));
        sight.checkWorking();
        return sight.visibleUnits();
    }

    private static void checkIssuing(Actor actor, String verb) {
        if (actor.isUnit() || !actor.isOneOf(Role.SUPERVISOR)) {
            throw Words.refuse("role", Words.say(verb));
        }
    }
}
