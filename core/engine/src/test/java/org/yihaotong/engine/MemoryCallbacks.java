package org.yihaotong.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackRound;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.citizen.NoticeKind;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.port.CallbackRow;
import org.yihaotong.engine.port.CallbackStore;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.StoredTicket;

/** Callbacks in memory. */
final class MemoryCallbacks implements CallbackStore {

    private final Object lock;
    private final MemoryTickets tickets;
    private final MemoryCitizens citizens;

    MemoryCallbacks(Object lock, MemoryTickets tickets, MemoryCitizens citizens) {
        this.lock = lock;
        this.tickets = tickets;
        this.citizens = citizens;
    }

    @Override
    public Page<CallbackRow> list(CallbackQuery query, Map<CallbackStage, Duration> waits) {
        List<CallbackRow> rows = all().stream()
                .filter(r -> query.stages().isEmpty() || query.stages().contains(r.stage()))
                .sorted(Comparator.comparing(
                                (CallbackRow r) -> r.at().plus(waits.getOrDefault(r.stage(), Duration.ZERO)))
                        .thenComparing(r -> r.ticket().number()))
                .toList();
        return Pages.cut(rows, r -> r.ticket().number(), query.cursor(), query.limit(), r -> r);
    }

    private List<CallbackRow> all() {
        synchronized (lock) {
            return tickets.list(TicketQuery.all(), Set.of(), Set.of()).items().stream()
                    .flatMap(t -> row(t).stream())
                    .toList();
        }
    }

    private Optional<CallbackRow> row(TicketSummary summary) {
        Ticket ticket = tickets.find(summary.number()).map(StoredTicket::ticket).orElseThrow();
        return CallbackRound.of(ticket).map(round -> {
            Optional<Notice> link = citizens.ofTicket(ticket.number()).stream()
                    .filter(n -> n.kind() == NoticeKind.CALLBACK_LINK
                            && !n.createdAt().isBefore(round.since()))
                    .reduce((first, last) -> last);
            Instant at = round.last().map(Callback::at).orElse(round.since());
            return new CallbackRow(
                    summary,
                    round.stage(),
                    round.attempts().size(),
                    at,
                    link.map(Notice::createdAt),
                    link.filter(n -> n.nextTry().isEmpty() && n.sentAt().isEmpty())
                            .isPresent());
        });
    }

    @Override
    public Optional<CallbackRow> find(String ticket) {
        return all().stream().filter(r -> r.ticket().number().equals(ticket)).findFirst();
    }

    @Override
    public List<String> withoutLink(int attempts, int limit) {
        return all().stream()
                .filter(r -> r.stage() == CallbackStage.UNREACHED
                        && r.attempts() >= attempts
                        && r.linkAt().isEmpty())
                .map(r -> r.ticket().number())
                .limit(limit)
                .toList();
    }
}
