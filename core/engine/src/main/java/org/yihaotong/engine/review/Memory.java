package org.yihaotong.engine.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.dispatch.Handled;
import org.yihaotong.api.dispatch.Precedent;
import org.yihaotong.api.dispatch.Precedents;
import org.yihaotong.api.dispatch.ReturnRate;
import org.yihaotong.api.dispatch.ReturnStep;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.PrecedentStore;
import org.yihaotong.engine.port.PrecedentStore.Alike;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.privacy.Veil;

/** What the centre remembers of earlier tickets; the words of their chains leave it veiled. */
@Component(service = Memory.class)
public final class Memory {

    /** So many of the newest tickets tell whose matter it usually is. */
    private static final int LOOKED_AT = 300;

    private static final int SHOWN = 10;

    private final PrecedentStore store;
    private final TicketStore tickets;

    @Activate
    public Memory(@Reference PrecedentStore store, @Reference TicketStore tickets) {
        this.store = store;
        this.tickets = tickets;
    }

    Precedents of(Appeal appeal, Instant since, String exceptTicket) {
        if (appeal.matter().isEmpty()) {
            return Precedents.none(since);
        }
        Alike alike = new Alike(appeal.matter(), appeal.place().area(), since, exceptTicket);
        List<Precedent> found = store.tickets(alike, LOOKED_AT + 1);
        List<Precedent> looked = found.subList(0, Math.min(LOOKED_AT, found.size()));
        Map<EventKind, Long> counts = store.counts(alike);
        return new Precedents(
                since,
                looked.size(),
                found.size() > LOOKED_AT,
                handled(looked),
                looked.subList(0, Math.min(SHOWN, looked.size())),
                counts.getOrDefault(EventKind.RETURN_REQUESTED, 0L),
                counts.getOrDefault(EventKind.RETURN_ACCEPTED, 0L),
                counts.getOrDefault(EventKind.RETURN_REFUSED, 0L),
                counts.getOrDefault(EventKind.ARBITRATED, 0L),
                opinions(alike));
    }

    private static List<Handled> handled(List<Precedent> looked) {
        return looked.stream()
                .flatMap(p -> p.unit().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> new Handled(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(Handled::tickets).reversed().thenComparing(Handled::unit))
                .toList();
    }

    private List<ReturnStep> opinions(Alike alike) {
        Map<String, Optional<Veil>> veils = new HashMap<>();
        return store.decisions(alike, SHOWN).stream()
                .flatMap(e ->
                        veils.computeIfAbsent(e.ticket(), this::veil).stream().map(veil -> veiled(e, veil)))
                .toList();
    }

    private Optional<Veil> veil(String ticket) {
        return tickets.find(ticket).map(stored -> Veil.masking(stored.ticket().appeal()));
    }

    private static ReturnStep veiled(TicketEvent e, Veil veil) {
        ReturnStep step = step(e);
        return new ReturnStep(
                step.ticket(),
                step.at(),
                step.kind(),
                step.unit(),
                step.by(),
                veil.over(step.words()),
                veil.over(step.legalBasis()));
    }

    static ReturnStep step(TicketEvent e) {
        Map<String, String> said = e.detail();
        return new ReturnStep(
                e.ticket(),
                e.at(),
                e.kind(),
                e.unit().orElse(""),
                e.by(),
                said.getOrDefault("opinion", said.getOrDefault("reason", "")),
                said.getOrDefault("legalBasis", ""));
    }

    ReturnRate rate(String unit, Instant since) {
        Map<EventKind, Long> returns = store.returns(unit, since);
        return new ReturnRate(
                unit,
                since,
                store.dispatched(unit, since),
                returns.getOrDefault(EventKind.RETURN_REQUESTED, 0L),
                returns.getOrDefault(EventKind.RETURN_ACCEPTED, 0L));
    }
}
