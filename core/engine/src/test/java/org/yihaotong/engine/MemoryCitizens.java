package org.yihaotong.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.engine.port.CitizenLink;
import org.yihaotong.engine.port.LinkStore;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.NoticeStore;

/** Notices and links in memory. */
final class MemoryCitizens implements NoticeStore, LinkStore {

    private final Object lock;
    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final Map<String, CitizenLink> links = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    MemoryCitizens(Object lock) {
        this.lock = lock;
    }

    @Override
    public List<Notice> claim(Instant now, Instant leaseUntil, int limit) {
        synchronized (lock) {
            List<Notice> due = notices.values().stream()
                    .filter(n -> n.nextTry().filter(at -> !at.isAfter(now)).isPresent())
                    .sorted(Comparator.comparing((Notice n) -> n.nextTry().orElseThrow())
                            .thenComparing(Notice::id))
                    .limit(limit)
                    .map(n -> claimed(n, leaseUntil))
                    .toList();
            due.forEach(n -> notices.put(n.id(), n));
            return due;
        }
    }

    private static Notice claimed(Notice n, Instant until) {
        return new Notice(
                n.id(),
                n.ticket(),
                n.kind(),
                n.facts(),
                n.createdAt(),
                n.attempts() + 1,
                Optional.of(until),
                n.sentAt(),
                n.reason());
    }

    @Override
    public void save(Notice notice) {
        synchronized (lock) {
            notices.computeIfPresent(notice.id(), (id, before) -> notice);
        }
    }

    @Override
    public void add(Notice notice) {
        synchronized (lock) {
            notices.put(notice.id(), notice);
        }
    }

    @Override
    public Optional<Notice> find(String id) {
        synchronized (lock) {
            return Optional.ofNullable(notices.get(id));
        }
    }

    @Override
    public List<Notice> ofTicket(String ticket) {
        synchronized (lock) {
            return notices.values().stream()
                    .filter(n -> n.ticket().equals(ticket))
                    .sorted(Comparator.comparing(Notice::createdAt).thenComparing(Notice::id))
                    .toList();
        }
    }

    @Override
    public CitizenLink open(CitizenLink link) {
        synchronized (lock) {
            if (!links.containsKey(link.id())) {
                List<CitizenLink> others = links.values().stream()
                        .filter(l ->
                                l.ticket().equals(link.ticket()) && l.purpose().equals(link.purpose()))
                        .toList();
                boolean followed = others.stream().anyMatch(l -> l.createdAt().isAfter(link.createdAt()));
                others.stream()
                        .filter(l -> !l.createdAt().isAfter(link.createdAt()))
                        .forEach(l -> end(l, link.createdAt()));
                links.put(link.id(), link);
                if (followed) {
                    end(link, link.createdAt());
                }
            }
            return links.get(link.id());
        }
    }

    private void end(CitizenLink l, Instant at) {
        links.put(
                l.id(),
                new CitizenLink(
                        l.id(),
                        l.ticket(),
                        l.purpose(),
                        l.round(),
                        l.createdAt(),
                        l.expiresAt(),
                        l.endedAt().or(() -> Optional.of(at)),
                        l.tries()));
    }

    boolean isEnded(String id) {
        return links.get(id).endedAt().isPresent();
    }

    void use(String id, Instant at) {
        end(links.get(id), at);
    }

    @Override
    public Optional<CitizenLink> findLink(String id) {
        synchronized (lock) {
            return Optional.ofNullable(links.get(id));
        }
    }

    @Override
    public void noteTry(String id) {
        synchronized (lock) {
            links.computeIfPresent(
                    id,
                    (key, l) -> new CitizenLink(
                            l.id(),
                            l.ticket(),
                            l.purpose(),
                            l.round(),
                            l.createdAt(),
                            l.expiresAt(),
                            l.endedAt(),
                            l.tries() + 1));
        }
    }

    @Override
    public String secret(String name, String fresh) {
        synchronized (lock) {
            return secrets.computeIfAbsent(name, n -> fresh);
        }
    }
}
