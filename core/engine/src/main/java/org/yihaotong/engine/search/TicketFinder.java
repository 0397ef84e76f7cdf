package org.yihaotong.engine.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.archive.ArchiveQuery;
import org.yihaotong.api.archive.ArchivedTicket;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.port.ArchiveStore;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.search.Found;
import org.yihaotong.engine.port.search.Found.Hit;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Question.Match;
import org.yihaotong.engine.port.search.Question.Order;
import org.yihaotong.engine.port.search.Question.Tails;
import org.yihaotong.engine.port.search.Tag;

/**
 * Lists tickets by words. The index names candidates in the list's order, the database lets through what really fits and may
 * be seen; whoever is let through to a ticket sees the tails of its numbers, so by them it is found.
 */
@Component(service = TicketFinder.class)
public final class TicketFinder {

    /** The beginning of a ticket's number; the database finds it by its own index. */
    public static final Pattern NUMBER = Pattern.compile("[A-Za-z]{2}\\d{1,8}(-\\d{0,9})?");

    private static final int AT_ONCE = 200;
    private static final int MOST_ROUNDS = 20;

    private final Finder finder;
    private final TicketStore tickets;
    private final ArchiveStore archive;
    private final Clock clock;

    @Activate
    public TicketFinder(
            @Reference Finder finder,
            @Reference TicketStore tickets,
            @Reference ArchiveStore archive,
            @Reference Clock clock) {
        this.finder = finder;
        this.tickets = tickets;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * One page; empty: the database has to say.
     *
     * @param visibleUnits and referralStates as in {@link TicketStore#list}
     */
    public Optional<Page<TicketSummary>> list(
            TicketQuery query, Set<String> visibleUnits, Set<ReferralState> referralStates) {
        Set<TicketState> states = query.mine() && !query.marks().isEmpty() ? Set.of() : query.states();
        return question(query.text(), visibleUnits)
                .map(q -> q.only(Tag.STATE, names(states))
                        .only(Tag.TYPE, names(query.types()))
                        .only(Tag.URGENCY, names(query.urgencies()))
                        .only(Tag.UNIT, query.unit().map(Set::of).orElse(Set.of()))
                        .only(Tag.AREA, query.area().map(Set::of).orElse(Set.of()))
                        .within(query.from().map(this::begin), query.until().map(day -> begin(day.plusDays(1))))
                        .in(query.order() == TicketQuery.Order.NEWEST ? Order.NEWEST : Order.DUE))
                .flatMap(q -> page(
                        q.after(query.cursor()),
                        query.limit(),
                        numbers -> tickets.list(numbers, query, visibleUnits, referralStates),
                        TicketSummary::number));
    }

    /**
     * One page of the archive, newest first; empty: the database has to say.
     *
     * @param from and before and visibleUnits as in {@link ArchiveStore#find}
     */
    public Optional<Page<ArchivedTicket>> find(
            ArchiveQuery query, Optional<Instant> from, Optional<Instant> before, Set<String> visibleUnits) {
        return question(query.text(), visibleUnits)
                .map(q -> q.only(Tag.STATE, Set.of(TicketState.ARCHIVED.name()))
                        .only(Tag.TYPE, names(query.types()))
                        .only(Tag.UNIT, query.unit().map(Set::of).orElse(Set.of()))
                        .only(Tag.MATTER, query.matter().map(Set::of).orElse(Set.of()))
                        .within(from, before))
                .flatMap(q -> page(
                        q.after(query.cursor()),
                        query.limit(),
                        numbers -> archive.find(numbers, query, from, before, visibleUnits),
                        ArchivedTicket::number));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Optional<Question> question(Optional<String> text, Set<String> visibleUnits) {
        return text.map(String::strip)
                .filter(words -> !words.isEmpty() && !NUMBER.matcher(words).matches())
                .map(words -> new Question(
                                words,
                                Match.ALL,
                                List.of(),
                                Set.of(Kind.TICKET),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                clock.instant(),
                                Order.NEWEST,
                                visibleUnits.isEmpty() ? Tails.ALL : Tails.OPEN,
                                Optional.empty(),
                                AT_ONCE)
                        .only(Tag.UNIT, visibleUnits));
    }

    private static Set<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toSet());
    }

    /** Candidates by the hundred until the page is full; so long as many are not let through, a page may be short. */
    private <T> Optional<Page<T>> page(
            Question question, int limit, Function<List<String>, List<T>> rows, Function<T, String> number) {
        List<T> shown = new ArrayList<>();
        Question next = question;
        String last = "";
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Found> found = finder.find(next);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<Hit> hits = found.get().hits();
            Map<String, T> fitting = rows
                    .apply(hits.stream().map(h -> h.key().id()).toList())
                    .stream()
                    .collect(Collectors.toMap(number, Function.identity()));
            for (Hit hit : hits) {
                T row = fitting.get(hit.key().id());
                if (row != null && shown.size() == limit) {
                    return Optional.of(new Page<>(shown, Optional.of(last)));
                }
                if (row != null) {
                    shown.add(row);
                }
                last = hit.place();
            }
            if (hits.size() < AT_ONCE) {
                return Optional.of(new Page<>(shown, Optional.empty()));
            }
            next = question.after(Optional.of(last));
        }
        return Optional.of(new Page<>(shown, Optional.of(last)));
    }
}
