package org.yihaotong.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.Reconciliation;
import org.yihaotong.api.calls.RecordSource;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallStore.Span;
import org.yihaotong.engine.port.ReckoningStore;

/** What was compared, in memory, over calls and records in memory. */
public final class MemoryReckonings implements ReckoningStore {

    private final MemoryCalls records;
    private final MemoryTelephony calls;
    private final Map<String, Reconciliation> found = new TreeMap<>(Comparator.reverseOrder());

    public MemoryReckonings(MemoryStore store, MemoryTelephony calls) {
        this.records = store.records();
        this.calls = calls;
    }

    private static boolean isIn(Instant at, Span span) {
        return !at.isBefore(span.from()) && at.isBefore(span.before());
    }

    private Stream<Call> calls(Span span) {
        return calls.all().stream().filter(c -> c.direction() == CallDirection.IN && isIn(c.offeredAt(), span));
    }

    private static String line(Call call) {
        return call.hotline().orElse(CallStore.CENTRE);
    }

    private Stream<StoredCall> records(Span span) {
        return records.of(Set.of())
                .filter(r -> r.record().direction() == CallDirection.IN
                        && isIn(r.record().startedAt(), span));
    }

    @Override
    public List<Heard> heard(String hotline, Span span) {
        return calls(span)
                .filter(c -> line(c).equals(hotline))
                .map(c -> new Heard(
                        c.provider(),
                        c.id().substring(c.provider().length() + 1),
                        c.offeredAt(),
                        c.fate(),
                        Duration.between(c.offeredAt(), c.answeredAt().orElse(c.offeredAt()))
                                .toMillis(),
                        c.talked().toMillis()))
                .toList();
    }

    @Override
    public List<Written> written(String hotline, Span span) {
        Map<List<String>, List<StoredCall>> byCall = records(span)
                .filter(r -> r.hotline().equals(hotline))
                .collect(groupingBy(r -> List.of(r.origin().source(), r.origin().call())));
        return byCall.values().stream().map(MemoryReckonings::written).toList();
    }

    private static Written written(List<StoredCall> legs) {
        Origin origin = legs.get(0).origin();
        Instant begun = legs.stream()
                .map(l -> l.record().startedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long talk = legs.stream()
                .map(StoredCall::record)
                .filter(r -> r.result() == CallResult.ANSWERED)
                .mapToLong(r -> Duration.between(r.answeredAt().orElseThrow(), r.endedAt())
                        .toSeconds())
                .sum();
        Predicate<StoredCall> answered = l -> l.record().answeredAt().isPresent();
        return new Written(
                origin.source(),
                origin.call(),
                begun,
                legs.stream().anyMatch(answered),
                legs.stream().allMatch(l -> l.record().result() == CallResult.BUSY),
                talk);
    }

    @Override
    public Set<String> lines(Span span) {
        Set<String> lines = new TreeSet<>();
        calls(span).map(MemoryReckonings::line).forEach(lines::add);
        records(span).map(StoredCall::hotline).forEach(lines::add);
        return lines;
    }

    @Override
    public List<Late> late(Instant since, Instant begun) {
        Map<String, List<Instant>> late = records.of(Set.of())
                .filter(r -> !r.receivedAt().isBefore(since)
                        && r.record().startedAt().isBefore(begun))
                .collect(groupingBy(StoredCall::hotline, mapping(r -> r.record().startedAt(), toList())));
        return late.entrySet().stream()
                .map(e -> new Late(
                        e.getKey(),
                        e.getValue().stream().min(Comparator.naturalOrder()).orElseThrow(),
                        e.getValue().stream().max(Comparator.naturalOrder()).orElseThrow()))
                .toList();
    }

    @Override
    public void save(Reconciliation one) {
        found.put(one.day() + "/" + one.hotline(), one);
    }

    @Override
    public Page<Reconciliation> reconciliations(Set<String> hotlines, Optional<String> cursor, int limit) {
        List<Reconciliation> all = found.values().stream()
                .filter(r -> hotlines.isEmpty() || hotlines.contains(r.hotline()))
                .toList();
        return Pages.cut(all, r -> r.day() + "/" + r.hotline(), cursor, limit, Function.identity());
    }

    @Override
    public List<SwitchFeed> switchFeeds(Span span) {
        Map<List<String>, List<StoredCall>> byFeed = records(span)
                .filter(r -> r.origin().kind() == RecordSource.SWITCH)
                .collect(groupingBy(r -> List.of(r.origin().source(), r.hotline())));
        return byFeed.values().stream()
                .map(all -> new SwitchFeed(
                        all.get(0).origin().source(),
                        all.get(0).hotline(),
                        all.stream().map(r -> r.origin().call()).distinct().count(),
                        all.stream()
                                .map(StoredCall::receivedAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }

    @Override
    public List<LastCall> lastCalls(Span span, Instant endedBefore) {
        return calls(span)
                .filter(c -> c.fate() == CallFate.ANSWERED || c.fate() == CallFate.ABANDONED)
                .filter(c ->
                        c.endedAt().filter(end -> end.isBefore(endedBefore)).isPresent())
                .collect(groupingBy(c -> List.of(c.provider(), line(c))))
                .values()
                .stream()
                .map(all -> new LastCall(
                        all.get(0).provider(),
                        line(all.get(0)),
                        all.stream()
                                .map(c -> c.endedAt().orElseThrow())
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }
}
