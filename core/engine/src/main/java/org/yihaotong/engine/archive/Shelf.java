package org.yihaotong.engine.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.DirectAnswer;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.Shelved;
import org.yihaotong.engine.privacy.Veil;

/** Finds the place of a ticket in the archive; nobody stands on the shelf by name or number. */
public final class Shelf {

    private static final int LONGEST = 6_000;

    private Shelf() {}

    /** The place, if one of these events archives the ticket. */
    public static Optional<Shelved> place(Ticket ticket, List<TicketEvent> events) {
        return events.stream()
                .filter(e -> e.kind() == EventKind.ARCHIVED)
                .findFirst()
                .map(e -> place(ticket, e));
    }

    private static Shelved place(Ticket ticket, TicketEvent archived) {
        Appeal appeal = ticket.appeal();
        Veil veil = appeal.confidential() ? Veil.hiding(appeal) : Veil.masking(appeal);
        return new Shelved(
                ticket.number(),
                appeal.type(),
                appeal.matter(),
                ticket.lead().map(Referral::unit),
                veil.over(appeal.title()),
                clipped(veil.over(words(ticket))),
                ticket.acceptedAt(),
                archived.at(),
                Shelved.NOT_RECKONED,
                Optional.empty(),
                Optional.empty());
    }

    private static String words(Ticket ticket) {
        Stream<String> answers = Stream.of(
                        ticket.referrals().stream()
                                .flatMap(r -> r.answer().stream())
                                .map(Answer::text),
                        ticket.directAnswer().stream().map(DirectAnswer::text),
                        ticket.groupAnswer().stream().map(Answer::text))
                .flatMap(texts -> texts);
        return Stream.concat(Stream.of(ticket.appeal().title(), ticket.appeal().content()), answers)
                .collect(Collectors.joining("\n"));
    }

    private static String clipped(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2));
    }
}
