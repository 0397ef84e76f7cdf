package org.yihaotong.shell.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.Identity;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketMark;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;

/** A desk that remembers what was accepted, and refuses what has no title. */
final class MemoryDesk implements TicketDesk {

    private final Map<String, Ticket> byKey = new LinkedHashMap<>();
    private final List<String> dispatched = new ArrayList<>();

    List<Appeal> appeals() {
        return byKey.values().stream().map(Ticket::appeal).toList();
    }

    List<String> dispatched() {
        return dispatched;
    }

    @Override
    public Ticket accept(Actor actor, Appeal appeal, String idempotencyKey) {
        if (appeal.title().isEmpty()) {
            throw new InvalidInputException("title", "too-short", "至少 2 个字");
        }
        return byKey.computeIfAbsent(idempotencyKey, key -> ticket("YC20261122-00000" + (byKey.size() + 1), appeal));
    }

    @Override
    public Ticket perform(Actor actor, String number, long version, CentreCommand command) {
        dispatched.add(((CentreCommand.Dispatch) command).leadUnit());
        return read(actor, number);
    }

    @Override
    public Ticket read(Actor actor, String number) {
        return byKey.values().stream()
                .filter(ticket -> ticket.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Ticket ticket(String number, Appeal appeal) {
        return new Ticket(
                number,
                1,
                TicketState.TO_DISPATCH,
                appeal,
                1,
                Instant.EPOCH,
                "shell",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    @Override
    public List<TicketEvent> history(Actor actor, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Action> actions(Actor actor, Ticket ticket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<TicketSummary> list(Actor actor, TicketQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TicketMark, Long> marked(Actor actor) {
        return Map.of();
    }

    @Override
    public Map<TicketState, Long> counts(Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Identity unmask(Actor actor, String number, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChainReport verify(Actor actor, String number) {
        throw new UnsupportedOperationException();
    }
}
