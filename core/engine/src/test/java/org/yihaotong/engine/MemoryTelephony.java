package org.yihaotong.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallsQuery;
import org.yihaotong.api.callcentre.CaseDesk.Opening;
import org.yihaotong.api.callcentre.UnitPart;
import org.yihaotong.api.callcentre.UnitPart.Taken;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.telephony.TelephonyStore;

/** Events, calls, their tickets and gaps in memory. */
public final class MemoryTelephony implements TelephonyStore {

    private static final Comparator<Call> BY_AGE =
            Comparator.comparing(Call::offeredAt).thenComparing(Call::id);

    private final Map<String, Map<String, OfCall>> events = new LinkedHashMap<>();
    private final Map<String, Call> calls = new TreeMap<>();
    private final Map<String, List<String>> tickets = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int keeps;
    private final Map<String, List<Opening>> openings = new LinkedHashMap<>();
    private volatile boolean down;
    private final Map<String, Instant> heard = new LinkedHashMap<>();

    @Override
    public synchronized void keep(List<KeptEvent> told, Collection<Call> follow) {
        told.forEach(e -> checkNew(e.call(), e.event().stamp().id()));
        told.forEach(e -> events.computeIfAbsent(e.call(), c -> new LinkedHashMap<>())
                .put(e.event().stamp().id(), e.event()));
        follow.forEach(call -> calls.put(call.id(), call));
        keeps++;
    }

    /** How often events were kept. */
    public synchronized int keeps() {
        return keeps;
    }

    private void checkNew(String call, String event) {
        if (events.getOrDefault(call, Map.of()).containsKey(event)) {
            throw new DuplicateException("the event is there already", null);
        }
    }

    @Override
    public synchronized Map<String, List<OfCall>> events(Collection<String> wanted, int limit) {
        return wanted.stream()
                .filter(events::containsKey)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> events.get(id).values().stream().limit(limit).toList()));
    }

    @Override
    public synchronized Optional<Call> call(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    @Override
    public Optional<Call> ofCase(String caseId) {
        return all().stream().filter(c -> c.caseId().equals(caseId)).reduce((older, newer) -> newer);
    }

    @Override
    public synchronized void opened(String caseId, Opening opening) {
        openings.computeIfAbsent(caseId, c -> new ArrayList<>()).add(opening);
    }

    @Override
    public synchronized List<Opening> openings(String caseId, int limit) {
        return openings.getOrDefault(caseId, List.of()).stream().limit(limit).toList();
    }

    /** Whether nothing can be asked or noted of switches. */
    public void down(boolean is) {
        down = is;
    }

    /** Every call there is. */
    synchronized List<Call> all() {
        return calls.values().stream().sorted(BY_AGE).toList();
    }

    @Override
    public List<Call> open(Optional<String> provider, int limit) {
        return all().stream()
                .filter(c -> !c.isOver())
                .filter(c -> provider.isEmpty() || provider.get().equals(c.provider()))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<Call> calls(CallsQuery query) {
        List<Call> found = between(query.from(), query.before())
                .filter(c -> query.agent().isEmpty() || query.agent().get().equals(c.agent()))
                .filter(c -> query.hotline().isEmpty() || query.hotline().equals(c.hotline()))
                .filter(c -> query.fate().isEmpty() || query.fate().get() == c.fate())
                .sorted(BY_AGE.reversed())
                .toList();
        return Pages.cut(found, Call::id, query.cursor(), query.limit(), Function.identity());
    }

    private Stream<Call> between(Optional<Instant> from, Optional<Instant> before) {
        return all().stream()
                .filter(c -> from.isEmpty() || !c.offeredAt().isBefore(from.get()))
                .filter(c -> before.isEmpty() || c.offeredAt().isBefore(before.get()));
    }

    @Override
    public List<Call> ofTicket(String ticket, int limit) {
        return all().stream()
                .filter(c -> tickets(c.id()).contains(ticket))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<String> tickets(String call) {
        return List.copyOf(tickets.getOrDefault(call, List.of()));
    }

    @Override
    public synchronized void link(String call, String ticket, String by, Instant at) {
        List<String> beside = tickets.computeIfAbsent(call, c -> new ArrayList<>());
        if (!beside.contains(ticket)) {
            beside.add(ticket);
        }
    }

    @Override
    public synchronized void gap(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public synchronized void heard(String provider, Instant until) {
        heard.merge(provider, until, (one, other) -> one.isBefore(other) ? other : one);
    }

    @Override
    public synchronized Optional<Instant> heardUntil(String provider) {
        if (down) {
            throw new IllegalStateException("the database is away");
        }
        return Optional.ofNullable(heard.get(provider));
    }

    @Override
    public synchronized List<Gap> gaps(Instant from, Instant before) {
        return gaps.stream()
                .filter(g -> g.from().isBefore(before) && g.to().isAfter(from))
                .toList();
    }

    @Override
    public List<Count> counts(CountQuery query) {
        Map<Instant, List<Call>> steps = between(Optional.of(query.from()), Optional.of(query.before()))
                .filter(c -> c.direction() == CallDirection.IN && c.fate() != CallFate.OPEN)
                .filter(c -> query.hotline().isEmpty() || query.hotline().equals(c.hotline()))
                .collect(Collectors.groupingBy(c -> step(query, c), TreeMap::new, Collectors.toList()));
        return steps.entrySet().stream()
                .map(s -> count(query, s.getKey(), s.getValue()))
                .toList();
    }

    @Override
    public Map<String, Count> countsByLine(CountQuery query) {
        return between(Optional.of(query.from()), Optional.of(query.before()))
                .filter(c -> c.direction() == CallDirection.IN && c.fate() != CallFate.OPEN)
                .filter(c -> c.hotline().isPresent())
                .collect(Collectors.groupingBy(
                        c -> c.hotline().orElseThrow(),
                        Collectors.collectingAndThen(Collectors.toList(), line -> count(query, query.from(), line))));
    }

    @Override
    public List<UnitCount> unitCounts(CountQuery query) {
        Map<List<Object>, List<UnitPart>> parts = between(Optional.of(query.from()), Optional.of(query.before()))
                .flatMap(c -> c.parts().stream())
                .collect(Collectors.groupingBy(part -> List.of(part.unit(), part.own())));
        return parts.values().stream().map(same -> count(query, same)).toList();
    }

    private static UnitCount count(CountQuery query, List<UnitPart> parts) {
        return new UnitCount(
                parts.get(0).unit(),
                parts.get(0).own(),
                of(parts, Taken.TALKED).size(),
                of(parts, Taken.TALKED).stream()
                        .filter(p -> p.waited().toMillis() <= query.inTimeMillis())
                        .count(),
                of(parts, Taken.CONSULTED).size(),
                of(parts, Taken.ELSEWHERE).size(),
                of(parts, Taken.RETURNED).size(),
                parts.stream().mapToLong(p -> p.waited().toMillis()).sum(),
                parts.stream().mapToLong(p -> p.talked().toMillis()).sum());
    }

    private static List<UnitPart> of(List<UnitPart> parts, Taken taken) {
        return parts.stream().filter(p -> p.taken() == taken).toList();
    }

    private static Instant step(CountQuery query, Call call) {
        long since = Duration.between(query.from(), call.offeredAt()).toSeconds();
        return query.from().plusSeconds(since - since % query.step());
    }

    private static Count count(CountQuery query, Instant from, List<Call> calls) {
        List<Call> answered =
                calls.stream().filter(c -> c.fate() == CallFate.ANSWERED).toList();
        List<Call> abandoned =
                calls.stream().filter(c -> c.fate() == CallFate.ABANDONED).toList();
        return new Count(
                from,
                answered.size(),
                answered.stream()
                        .filter(c -> waited(query, c) <= query.inTimeMillis())
                        .count(),
                abandoned.size(),
                abandoned.stream()
                        .filter(c -> waited(query, c) < query.shortMillis())
                        .count(),
                calls.stream().filter(c -> c.fate() == CallFate.BLOCKED).count(),
                calls.stream()
                        .flatMap(c -> c.legs().stream())
                        .filter(leg -> leg.isUnanswered() && (query.losers() || !leg.isAnsweredElsewhere()))
                        .count(),
                answered.stream().mapToLong(c -> waited(query, c)).sum(),
                answered.stream().mapToLong(c -> c.talked().toMillis()).sum());
    }

    private static long waited(CountQuery query, Call call) {
        Instant end = call.answeredAt().or(call::endedAt).orElseThrow();
        return (query.fromOffer() ? Duration.between(call.offeredAt(), end) : call.waited()).toMillis();
    }
}
