package org.yihaotong.engine.channel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yihaotong.api.channel.PublicUpdate;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.NonAcceptanceReason;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.channel.ChannelStore;
import org.yihaotong.engine.port.channel.PublicStep;
import org.yihaotong.engine.words.Words;

/** Words what happened to public tickets, step by step; what was said at a step is read from the chain, as it was then. */
final class Steps {

    private static final Set<EventKind> ENDS = EnumSet.of(
            EventKind.NOT_ACCEPTED, EventKind.CLOSED, EventKind.DIRECTLY_HANDLED, EventKind.CALL_TRANSFERRED);
    private static final Set<EventKind> SAYING = EnumSet.of(
            EventKind.NOT_ACCEPTED,
            EventKind.DIRECTLY_HANDLED,
            EventKind.REPLY_ACCEPTED,
            EventKind.GROUP_ANSWERED,
            EventKind.SUPPLEMENTED);
    private static final Set<EventKind> SAID = EnumSet.of(
            EventKind.NOT_ACCEPTED,
            EventKind.DIRECTLY_HANDLED,
            EventKind.GROUP_ANSWERED,
            EventKind.REPLIED,
            EventKind.REPLY_CORRECTED,
            EventKind.REPLY_TAKEN_BACK,
            EventKind.REDO_ORDERED,
            EventKind.JOINED,
            EventKind.SUPPLEMENTED);

    private final PeopleStore people;
    private final ChannelStore store;

    Steps(PeopleStore people, ChannelStore store) {
        this.people = people;
        this.store = store;
    }

    /** Those steps whose tickets are among these, in the same order, with those of these photos that came with them. */
    List<PublicUpdate> told(List<PublicStep> steps, Map<String, Ticket> open, Map<String, List<String>> photos) {
        List<PublicStep> seen =
                steps.stream().filter(s -> open.containsKey(s.number())).toList();
        Set<String> saying = seen.stream()
                .filter(s -> SAYING.contains(s.kind()))
                .map(PublicStep::number)
                .collect(toSet());
        Map<String, List<TicketEvent>> chains =
                store.events(saying, SAID).stream().collect(groupingBy(TicketEvent::ticket));
        return seen.stream()
                .map(s -> told(
                        s,
                        open.get(s.number()),
                        chains.getOrDefault(s.number(), List.of()),
                        photos.getOrDefault(s.number(), List.of())))
                .toList();
    }

    private PublicUpdate told(PublicStep step, Ticket ticket, List<TicketEvent> chain, List<String> photos) {
        String said =
                switch (step.kind()) {
                    case REPLY_ACCEPTED -> answers(step, ticket, chain);
                    case GROUP_ANSWERED, DIRECTLY_HANDLED -> detail(step, chain, "text")
                            .orElse("");
                    default -> "";
                };
        String text = said.isEmpty()
                ? Words.say("channel.step." + step.kind(), about(step, chain))
                : new PublicText(ticket.appeal()).apply(said);
        List<String> brought = detail(step, chain, Lifecycle.FILES)
                .map(ids -> List.of(ids.split(" ")))
                .orElse(List.of());
        return new PublicUpdate(
                step.number(),
                step.no(),
                step.at(),
                ENDS.contains(step.kind()),
                text,
                photos.stream().filter(brought::contains).toList());
    }

    private String about(PublicStep step, List<TicketEvent> chain) {
        return step.kind() == EventKind.NOT_ACCEPTED
                ? detail(step, chain, "reason")
                        .map(reason -> Words.name(NonAcceptanceReason.valueOf(reason)))
                        .orElse("")
                : step.unit().map(this::unit).orElse("");
    }

    private static Optional<String> detail(PublicStep step, List<TicketEvent> chain, String name) {
        return chain.stream()
                .filter(e -> e.seq() == step.no())
                .map(e -> e.detail().getOrDefault(name, ""))
                .findFirst();
    }

    /** What the units had answered when the centre accepted it, the lead first. */
    private String answers(PublicStep step, Ticket ticket, List<TicketEvent> chain) {
        Map<String, TicketEvent> answers = new TreeMap<>();
        chain.stream().filter(e -> e.seq() < step.no()).forEach(e -> take(answers, e));
        return answers.entrySet().stream()
                .sorted(Comparator.comparing(answer -> !isLead(ticket, answer.getKey())))
                .map(Map.Entry::getValue)
                .map(e -> e.unit().map(this::unit).orElse("") + "：" + e.detail().get("text"))
                .collect(joining("\n"));
    }

    private static void take(Map<String, TicketEvent> answers, TicketEvent event) {
        Map<String, String> detail = event.detail();
        switch (event.kind()) {
            case REPLIED, REPLY_CORRECTED -> answers.put(detail.get("referral"), event);
            case REPLY_TAKEN_BACK -> answers.remove(detail.get("referral"));
            case REDO_ORDERED -> answers.clear();
            case JOINED -> answers.keySet().removeIf(no -> detail.containsKey("state." + no));
            default -> {}
        }
    }

    private static boolean isLead(Ticket ticket, String referral) {
        return ticket.referral(Integer.parseInt(referral)).map(Referral::lead).orElse(false);
    }

    private String unit(String id) {
        return people.unit(id).map(Unit::name).orElse(id);
    }
}
