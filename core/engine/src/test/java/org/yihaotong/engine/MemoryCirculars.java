package org.yihaotong.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.supervision.Circular;
import org.yihaotong.api.supervision.CircularReceipt;
import org.yihaotong.engine.port.CircularStore;
import org.yihaotong.engine.port.UsedKey;

/** Circulars in memory. */
final class MemoryCirculars implements CircularStore {

    private final Object lock;
    private final MemoryTickets tickets;
    private final Map<String, Circular> circulars = new LinkedHashMap<>();
    private final Map<String, Map<String, CircularReceipt>> receipts = new HashMap<>();

    MemoryCirculars(Object lock, MemoryTickets tickets) {
        this.lock = lock;
        this.tickets = tickets;
    }

    @Override
    public void add(Circular circular, UsedKey key) {
        synchronized (lock) {
            tickets.use(key);
            circulars.put(circular.number(), circular);
        }
    }

    @Override
    public Optional<Circular> find(String number) {
        synchronized (lock) {
            return Optional.ofNullable(circulars.get(number));
        }
    }

    private List<Circular> to(Set<String> units) {
        synchronized (lock) {
            return circulars.values().stream()
                    .filter(c -> units.isEmpty()
                            || c.units().isEmpty()
                            || c.units().stream().anyMatch(units::contains))
                    .sorted(Comparator.comparing(Circular::issuedAt)
                            .thenComparing(Circular::number)
                            .reversed())
                    .toList();
        }
    }

    @Override
    public Page<Circular> list(Set<String> units, Optional<String> cursor, int limit) {
        return Pages.cut(to(units), Circular::number, cursor, limit, Function.identity());
    }

    @Override
    public boolean withdraw(String number, Circular.Withdrawal withdrawal) {
        synchronized (lock) {
            Circular circular = circulars.get(number);
            boolean holds = circular != null && circular.withdrawal().isEmpty();
            if (holds) {
                circulars.put(number, circular.withdrawn(withdrawal));
            }
            return holds;
        }
    }

    private Map<String, CircularReceipt> of(String number) {
        return receipts.computeIfAbsent(number, n -> new LinkedHashMap<>());
    }

    @Override
    public void confirm(String number, CircularReceipt receipt) {
        synchronized (lock) {
            of(number).putIfAbsent(receipt.by(), receipt);
        }
    }

    @Override
    public List<CircularReceipt> receipts(String number, int limit) {
        synchronized (lock) {
            return of(number).values().stream()
                    .sorted(Comparator.comparing(CircularReceipt::at).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Set<String> readBy(String login, Collection<String> numbers) {
        synchronized (lock) {
            return numbers.stream().filter(n -> of(n).containsKey(login)).collect(Collectors.toSet());
        }
    }

    @Override
    public Map<String, Long> readers(Collection<String> numbers) {
        synchronized (lock) {
            return numbers.stream().collect(Collectors.toMap(Function.identity(), n -> (long) of(n).size()));
        }
    }

    @Override
    public long unread(Set<String> units, String login, Instant since) {
        synchronized (lock) {
            return to(units).stream()
                    .filter(c -> !c.issuedAt().isBefore(since) && c.withdrawal().isEmpty())
                    .filter(c -> !of(c.number()).containsKey(login))
                    .count();
        }
    }
}
