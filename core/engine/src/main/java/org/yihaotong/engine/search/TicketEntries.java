package org.yihaotong.engine.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Tag;
import org.yihaotong.engine.privacy.Veil;

/** What is found of a ticket: what it is about, where, whose it is; of persons nothing but the tails of their numbers. */
@Component
public final class TicketEntries implements Describing {

    private static final int WHOLE_NUMBER = 8;
    private static final int TAIL = 4;

    private final TicketStore tickets;

    @Activate
    public TicketEntries(@Reference TicketStore tickets) {
        this.tickets = tickets;
    }

    @Override
    public Kind kind() {
        return Kind.TICKET;
    }

    @Override
    public List<Entry> entries(Collection<String> ids) {
        return tickets.find(ids).stream()
                .map(StoredTicket::ticket)
                .map(TicketEntries::entry)
                .toList();
    }

    private static Entry entry(Ticket ticket) {
        Appeal appeal = ticket.appeal();
        Veil veil = appeal.confidential() ? Veil.hiding(appeal) : Veil.masking(appeal);
        return new Entry(
                new Key(Kind.TICKET, ticket.number()),
                veil.over(appeal.title()),
                veil.over(said(ticket).filter(s -> !s.isEmpty()).collect(Collectors.joining("\n"))),
                segments(appeal.matter()),
                tails(appeal),
                appeal.confidential(),
                tags(ticket),
                ticket.acceptedAt(),
                ticket.nextDeadline().map(Deadline::due).orElse(Instant.MAX),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static Stream<String> said(Ticket ticket) {
        Appeal a = ticket.appeal();
        Stream<Answer> answers = Stream.concat(
                ticket.referrals().stream().flatMap(r -> r.answer().stream()), ticket.groupAnswer().stream());
        return Stream.of(
                        Stream.of(a.content(), a.place().address()),
                        Stream.of(a.elements().when(), a.elements().where()),
                        Stream.of(a.elements().cause(), a.elements().course()),
                        a.demands().stream(),
                        answers.flatMap(answer -> Stream.concat(Stream.of(answer.text()), answer.points().stream())),
                        ticket.directAnswer().map(DirectAnswer::text).stream())
                .flatMap(texts -> texts);
    }

    private static List<String> segments(String matter) {
        return Arrays.stream(matter.split("/")).filter(s -> !s.isBlank()).toList();
    }

    private static Set<String> tails(Appeal appeal) {
        return Stream.concat(Stream.of(appeal.caller()), appeal.requester().stream())
                .map(Caller::phone)
                .filter(phone -> phone.length() >= WHOLE_NUMBER)
                .map(phone -> phone.substring(phone.length() - TAIL))
                .collect(Collectors.toSet());
    }

    private static Map<Tag, Set<String>> tags(Ticket ticket) {
        Appeal appeal = ticket.appeal();
        Map<Tag, Set<String>> tags = new EnumMap<>(Tag.class);
        tags.put(Tag.STATE, Set.of(ticket.state().name()));
        tags.put(Tag.TYPE, Set.of(appeal.type().name()));
        tags.put(Tag.URGENCY, Set.of(appeal.urgency().name()));
        tags.put(Tag.UNIT, units(ticket));
        if (!appeal.place().area().isEmpty()) {
            tags.put(Tag.AREA, Set.of(appeal.place().area()));
        }
        if (!appeal.matter().isEmpty()) {
            tags.put(Tag.MATTER, Set.of(appeal.matter()));
        }
        return tags;
    }

    private static Set<String> units(Ticket ticket) {
        return ticket.referrals().stream()
                .flatMap(r -> Stream.of(r.unit(), r.worker()))
                .collect(Collectors.toSet());
    }
}
