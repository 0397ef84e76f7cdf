package org.yihaotong.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.engine.port.RuleStore;

/** Editions of rule books in memory. */
public final class MemoryRules implements RuleStore {

    private final Map<String, List<Edition<?>>> books = new HashMap<>();

    @Override
    public <T> Optional<Edition<T>> at(String book, Class<T> type, Instant moment) {
        return last(
                book,
                type,
                e -> !e.effectiveFrom().isAfter(moment),
                Comparator.<Edition<?>, Instant>comparing(Edition::effectiveFrom)
                        .thenComparing(Edition::version));
    }

    @Override
    public <T> Optional<Edition<T>> newest(String book, Class<T> type) {
        return last(book, type, e -> true, Comparator.comparing(Edition::version));
    }

    @Override
    public <T> Optional<Edition<T>> edition(String book, Class<T> type, long version) {
        return last(book, type, e -> e.version() == version, Comparator.comparing(Edition::version));
    }

    private synchronized <T> Optional<Edition<T>> last(
            String book, Class<T> type, Predicate<Edition<?>> wanted, Comparator<Edition<?>> order) {
        return books.getOrDefault(book, List.of()).stream()
                .filter(wanted)
                .max(order)
                .map(e -> e.with(type.cast(e.content())));
    }

    @Override
    public synchronized List<Edition<String>> history(String book, int limit) {
        List<Edition<String>> heads = new ArrayList<>();
        for (Edition<?> e : books.getOrDefault(book, List.of())) {
            heads.add(0, e.with(""));
        }
        return heads.subList(0, Math.min(limit, heads.size()));
    }

    @Override
    public synchronized <T> void add(String book, Edition<T> edition) {
        List<Edition<?>> editions = books.computeIfAbsent(book, b -> new ArrayList<>());
        if (edition.version() != editions.size() + 1) {
            throw new StaleVersionException(book, editions.size());
        }
        editions.add(edition);
    }

    /** The book of the telephone is changed: unanswered elsewhere, calls come back after so many seconds. */
    public void comeBackAfter(int seconds, Instant from) {
        CallRules p = CallRules.PRESET;
        CallRules changed = new CallRules(
                p.answerSeconds(),
                p.answerTarget(),
                p.connectTarget(),
                p.waitFromOffer(),
                p.shortAbandonSeconds(),
                p.countLosers(),
                p.wrapUpSeconds(),
                p.breakMinutes(),
                p.missedMinutes(),
                p.commandSeconds(),
                seconds,
                p.unheardHours(),
                p.centreQueue(),
                p.areaCode(),
                p.busyReasons(),
                p.breakReasons());
        add(CallRules.BOOK, new Edition<>(1, from, from, "leader1", "", changed));
    }
}
