package org.yihaotong.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.calls.AsideQuery;
import org.yihaotong.api.calls.AsideRow;
import org.yihaotong.api.calls.AsideState;
import org.yihaotong.api.calls.CallCorrection;
import org.yihaotong.api.calls.CallQuery;
import org.yihaotong.api.calls.DayCount;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.RecordSource;
import org.yihaotong.api.calls.StoredCall;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.CallStore;

/** Call records in memory. */
final class MemoryCalls implements CallStore {

    private final Map<Origin, StoredCall> calls = new LinkedHashMap<>();
    private final Map<String, List<CallCorrection>> corrections = new LinkedHashMap<>();
    private final Map<String, Aside> aside = new LinkedHashMap<>();
    private final Map<String, DayCount> days = new TreeMap<>();
    private final Map<String, Feed> feeds = new TreeMap<>();

    private static String key(String hotline, Object of) {
        return hotline + "\n" + of;
    }

    @Override
    public synchronized Optional<StoredCall> receive(StoredCall call) {
        return Optional.ofNullable(calls.putIfAbsent(call.origin(), call));
    }

    @Override
    public synchronized void correct(StoredCall before, StoredCall after) {
        calls.put(after.origin(), after);
        corrections
                .computeIfAbsent(key(after.hotline(), after.record().callId()), k -> new ArrayList<>())
                .add(0, new CallCorrection(after.receivedAt(), before.record()));
    }

    @Override
    public synchronized Page<StoredCall> calls(Set<String> hotlines, CallQuery query, Optional<Span> span) {
        List<StoredCall> found = of(hotlines)
                .filter(c -> span.isEmpty() || isIn(c, span.get()))
                .filter(c -> query.source().filter(s -> s != c.origin().kind()).isEmpty())
                .sorted(Comparator.comparing((StoredCall c) -> c.record().startedAt())
                        .reversed())
                .toList();
        return Pages.cut(found, c -> c.origin().toString(), query.cursor(), query.limit(), c -> c);
    }

    /** The records of these lines (none: all). */
    Stream<StoredCall> of(Collection<String> hotlines) {
        return calls.values().stream().filter(c -> hotlines.isEmpty() || hotlines.contains(c.hotline()));
    }

    private static boolean isIn(StoredCall call, Span span) {
        Instant start = call.record().startedAt();
        return !start.isBefore(span.from()) && start.isBefore(span.before());
    }

    @Override
    public synchronized List<CallCorrection> corrections(String hotline, String callId, int limit) {
        return corrections.getOrDefault(key(hotline, callId), List.of()).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void putAside(Aside row) {
        aside.putIfAbsent(key(row.row().hotline(), row.row().key()), row);
    }

    @Override
    public synchronized Optional<Aside> aside(String id) {
        return aside.values().stream().filter(a -> a.row().id().equals(id)).findFirst();
    }

    @Override
    public synchronized Page<AsideRow> aside(AsideQuery query, Set<String> hotlines) {
        List<AsideRow> found = aside.values().stream()
                .map(Aside::row)
                .filter(row -> hotlines.isEmpty() || hotlines.contains(row.hotline()))
                .filter(row -> query.states().isEmpty() || query.states().contains(row.state()))
                .sorted(Comparator.comparing(AsideRow::since).reversed())
                .toList();
        return Pages.cut(found, AsideRow::id, query.cursor(), query.limit(), row -> row);
    }

    @Override
    public synchronized void settle(AsideRow row) {
        aside.computeIfPresent(key(row.hotline(), row.key()), (k, a) -> new Aside(row, a.record(), a.origin()));
    }

    @Override
    public synchronized void sentAnew(String hotline, String key, Instant at) {
        Optional.ofNullable(aside.get(key(hotline, key)))
                .map(Aside::row)
                .filter(row -> row.state() == AsideState.OPEN)
                .ifPresent(row -> settle(row.settled(AsideState.TAKEN, "", "", at)));
    }

    @Override
    public synchronized int erase(Instant before, Instant now, int limit) {
        List<StoredCall> old = calls.values().stream()
                .filter(c -> c.erasedAt().isEmpty() && c.record().startedAt().isBefore(before))
                .sorted(Comparator.comparing(c -> c.record().startedAt()))
                .limit(limit)
                .toList();
        old.forEach(c -> calls.put(c.origin(), c.erased(now)));
        List<Aside> rows = aside.values().stream()
                .filter(a -> a.row().erasedAt().isEmpty() && a.row().since().isBefore(before))
                .limit(limit)
                .toList();
        rows.forEach(a -> aside.put(
                key(a.row().hotline(), a.row().key()), new Aside(a.row().erased(now), Optional.empty(), a.origin())));
        return old.size() + rows.size() + eraseCorrections(before, limit);
    }

    private int eraseCorrections(Instant before, int limit) {
        int erased = 0;
        for (List<CallCorrection> told : corrections.values()) {
            for (int i = 0; i < told.size() && erased < limit; i++) {
                CallRecord said = told.get(i).before();
                if (told.get(i).at().isBefore(before) && !said.equals(said.withoutNumbers())) {
                    told.set(i, new CallCorrection(told.get(i).at(), said.withoutNumbers()));
                    erased++;
                }
            }
        }
        return erased;
    }

    @Override
    public synchronized Map<String, Long> waiting() {
        return aside.values().stream()
                .map(Aside::row)
                .filter(row -> row.state() == AsideState.OPEN)
                .collect(Collectors.groupingBy(AsideRow::hotline, Collectors.counting()));
    }

    @Override
    public synchronized void told(String hotline, LocalDate day, long told, Instant at) {
        days.put(key(hotline, day), new DayCount(hotline, day, told, 0, at));
    }

    @Override
    public synchronized Page<DayCount> days(Set<String> hotlines, Optional<String> cursor, int limit) {
        List<DayCount> found = days.values().stream()
                .filter(d -> hotlines.isEmpty() || hotlines.contains(d.hotline()))
                .sorted(Comparator.comparing(DayCount::day).reversed())
                .toList();
        return Pages.cut(found, d -> key(d.hotline(), d.day()), cursor, limit, d -> d);
    }

    private static boolean isOfUnit(StoredCall call) {
        return call.origin().kind() == RecordSource.UNIT;
    }

    @Override
    public synchronized long count(String hotline, Span span) {
        return of(Set.of(hotline)).filter(c -> isOfUnit(c) && isIn(c, span)).count();
    }

    @Override
    public synchronized Map<String, Long> counts(Span span) {
        return of(Set.of())
                .filter(c -> isOfUnit(c) && isIn(c, span))
                .collect(Collectors.groupingBy(StoredCall::hotline, Collectors.counting()));
    }

    @Override
    public synchronized Map<String, Feed> feeds() {
        return Map.copyOf(feeds);
    }

    @Override
    public synchronized void expect(String hotline, Instant now) {
        feeds.putIfAbsent(hotline, new Feed(now, Optional.empty()));
    }

    @Override
    public synchronized void fed(String hotline, Instant now) {
        expect(hotline, now);
        feeds.computeIfPresent(hotline, (h, feed) -> new Feed(feed.since(), Optional.of(now)));
    }
}
