package org.yihaotong.engine.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.citizen.CallbackRound;
import org.yihaotong.api.citizen.CitizenNotice;
import org.yihaotong.api.citizen.CitizenNotifier;
import org.yihaotong.api.citizen.NoticeRules;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.engine.knowledge.ForCitizens;
import org.yihaotong.engine.port.CitizenLink;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.StoredTicket;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Decides whether a notice is still to be told, and puts in the number and the words. */
@Component(service = Turns.class)
public final class Turns {

    private static final NoticeBook BOOK = new NoticeBook();
    private static final Pattern MOBILE = Pattern.compile("(\\+?86-?)?1[0-9]{10}");
    private static final Duration FOR_AN_ADDRESS = Duration.ofMinutes(1);

    private final TicketStore tickets;
    private final Links links;
    private final Books books;
    private final ForCitizens answers;

    @Activate
    public Turns(
            @Reference TicketStore tickets,
            @Reference Links links,
            @Reference Books books,
            @Reference ForCitizens answers) {
        this.tickets = tickets;
        this.links = links;
        this.books = books;
        this.answers = answers;
    }

    Turn of(Notice notice, Instant now) {
        Optional<Ticket> ticket = tickets.find(notice.ticket()).map(StoredTicket::ticket);
        if (ticket.isEmpty() || isMoot(notice, ticket.get())) {
            return new Turn.End(Words.say("notice.moot"));
        }
        if (!ticket.get().appeal().caller().canBeReached()) {
            return new Turn.End(Words.say("notice.no-number"));
        }
        NoticeRules rules = books.now(BOOK);
        return switch (notice.kind()) {
            case CALLBACK_LINK -> withLink(notice, ticket.get(), rules, now);
            case ANSWER -> withAnswer(notice, ticket.get(), rules);
            case EXTENDED, SUSPENDED, GROUP_ANSWER -> tell(notice, ticket.get(), rules, notice.facts(), "");
        };
    }

    private static boolean isMoot(Notice notice, Ticket ticket) {
        return switch (notice.kind()) {
            case EXTENDED, SUSPENDED -> ticket.state().isEnded();
            case GROUP_ANSWER, ANSWER -> ticket.state() == TicketState.VOID;
            case CALLBACK_LINK -> CallbackRound.of(ticket)
                    .filter(round -> !notice.createdAt().isBefore(round.since()))
                    .isEmpty();
        };
    }

    private Turn withLink(Notice notice, Ticket ticket, NoticeRules rules, Instant now) {
        if (rules.address().isEmpty()) {
            return new Turn.Wait(Words.say("notice.no-address"), now.plus(FOR_AN_ADDRESS));
        }
        CitizenLink link = links.open(notice, ticket, now);
        if (link.endedAt().isPresent() || !link.expiresAt().isAfter(now)) {
            return new Turn.End(Words.say("notice.moot"));
        }
        Map<String, String> facts = new HashMap<>(notice.facts());
        facts.put("due", link.expiresAt().toString());
        return tell(notice, ticket, rules, facts, rules.address() + "/r/" + links.token(link));
    }

    /** What was withdrawn, changed or made the centre's own meanwhile is not sent any more. */
    private Turn withAnswer(Notice notice, Ticket ticket, NoticeRules rules) {
        return answers.text(notice.facts().getOrDefault("item", ""))
                .map(text -> tell(notice, ticket, rules, Map.of("text", text.answer()), ""))
                .orElseGet(() -> new Turn.End(Words.say("notice.answer-gone")));
    }

    private static Turn tell(Notice notice, Ticket ticket, NoticeRules rules, Map<String, String> facts, String link) {
        String said = rules.template(notice.kind());
        String template = said.isEmpty() ? BOOK.preset().template(notice.kind()) : said;
        String text = NoticeText.of(template, ticket, facts, link);
        Caller caller = ticket.appeal().caller();
        return new Turn.Tell(
                new CitizenNotice(notice.id(), ticket.number(), notice.kind(), caller.phone(), caller.mail(), text),
                addresses(caller, ticket.appeal().channel()));
    }

    /** Who wrote a letter is answered by letter, and so is who has no telephone that takes messages. */
    private static List<String> addresses(Caller caller, Channel came) {
        if (caller.mail().isEmpty()) {
            return List.of(CitizenNotifier.PHONE);
        }
        if (caller.phone().isEmpty()) {
            return List.of(CitizenNotifier.MAIL);
        }
        boolean mailFirst =
                came == Channel.MAIL || !MOBILE.matcher(caller.phone()).matches();
        return mailFirst
                ? List.of(CitizenNotifier.MAIL, CitizenNotifier.PHONE)
                : List.of(CitizenNotifier.PHONE, CitizenNotifier.MAIL);
    }
}
