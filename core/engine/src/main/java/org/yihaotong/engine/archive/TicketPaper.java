package org.yihaotong.engine.archive;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.words.Words;

/** A ticket as a document for reading: what was asked, who answered what, how the citizen saw it, and all that happened. */
final class TicketPaper {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Details of an event that are for programs. */
    private static final List<String> FOR_PROGRAMS = List.of("retold", "type", "urgency", "channel", "title", "area");

    private final Ticket ticket;
    private final UnaryOperator<String> unitName;
    private final ZoneId zone;
    private final List<Paper.Block> blocks = new ArrayList<>();

    /** @param ticket as the reader may see it */
    TicketPaper(Ticket ticket, UnaryOperator<String> unitName, ZoneId zone) {
        this.ticket = ticket;
        this.unitName = unitName;
        this.zone = zone;
    }

    Paper paper(List<TicketEvent> events, ChainReport chain) {
        blocks.clear();
        appeal();
        ticket.referrals().forEach(this::referral);
        ticket.groupAnswer().ifPresent(a -> answer(Words.say("paper.group-answer"), a));
        ticket.directAnswer().ifPresent(a -> said(Words.say("paper.direct-answer"), a.text()));
        ticket.callbacks().forEach(this::callback);
        events(events);
        heading("paper.chain");
        blocks.add(new Paper.Paragraph(
                chain.isWhole()
                        ? Words.say("paper.chain-whole", chain.events())
                        : Words.say("paper.chain-broken", chain.brokenAt().orElse(0L), chain.reason())));
        return new Paper(
                Words.say("paper.title"),
                ticket.number() + "　" + Words.name(ticket.state()),
                blocks,
                Words.say("paper.foot", ticket.number()));
    }

    private void appeal() {
        Appeal a = ticket.appeal();
        Map<String, String> facts = new LinkedHashMap<>();
        fact(facts, "number", ticket.number());
        fact(facts, "type", Words.name(a.type()) + " / " + Words.name(a.urgency()));
        fact(facts, "matter", a.matter());
        fact(facts, "channel", Words.name(a.channel()));
        fact(facts, "accepted", minute(ticket.acceptedAt()));
        fact(facts, "ended", ticket.endedAt().map(this::minute).orElse(""));
        fact(facts, "caller", person(a.caller()));
        fact(facts, "requester", a.requester().map(TicketPaper::person).orElse(""));
        fact(facts, "place", a.place().address());
        blocks.add(new Paper.Facts(facts));
        heading("paper.appeal");
        blocks.add(new Paper.Heading(2, a.title()));
        blocks.add(new Paper.Paragraph(a.content()));
        said(Words.say("paper.end-note"), ticket.endNote());
    }

    private void referral(Referral r) {
        String unit = unitName.apply(r.unit());
        blocks.add(new Paper.Heading(1, Words.say(r.lead() ? "paper.lead" : "paper.co", unit)));
        Map<String, String> facts = new LinkedHashMap<>();
        fact(facts, "referral-state", Words.name(r.state()));
        fact(facts, "dispatched", minute(r.dispatchedAt()));
        fact(facts, "acknowledged", r.acknowledgedAt().map(this::minute).orElse(""));
        fact(facts, "due", minute(r.handleBy().due()));
        fact(facts, "reason", r.reason());
        blocks.add(new Paper.Facts(facts));
        r.earlierAnswers().forEach(a -> answer(Words.say("paper.earlier-answer"), a));
        r.answer().ifPresent(a -> answer(Words.say("paper.answer"), a));
    }

    private void answer(String what, Answer a) {
        blocks.add(new Paper.Heading(2, what + "　" + Words.name(a.result()) + "　" + minute(a.at())));
        blocks.add(new Paper.Paragraph(
                Stream.concat(Stream.of(a.text()), a.points().stream()).collect(Collectors.joining("\n"))));
    }

    private void callback(Callback c) {
        String result = c.contacted()
                ? c.result().map(Words::name).orElse("")
                        + c.resolved()
                                .map(yes -> "　" + Words.say(yes ? "paper.resolved" : "paper.unresolved"))
                                .orElse("")
                : Words.say("paper.unreachable");
        said(
                Words.say("paper.callback", minute(c.at())),
                Stream.of(result, c.note()).filter(text -> !text.isBlank()).collect(Collectors.joining("\n")));
    }

    private void events(List<TicketEvent> events) {
        heading("paper.timeline");
        List<List<Cell>> rows = events.stream()
                .map(e -> List.of(
                        Cell.of(LocalDateTime.ofInstant(e.at(), zone)),
                        Cell.of(Words.name(e.kind())),
                        Cell.of(e.unit().map(unitName).orElse(e.by())),
                        Cell.of(detail(e))))
                .toList();
        blocks.add(new Paper.Table(
                List.of(column("at", 17), column("kind", 12), column("by", 16), column("detail", 40)), rows));
    }

    private static String detail(TicketEvent e) {
        return e.detail().entrySet().stream()
                .filter(d -> !FOR_PROGRAMS.contains(d.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Column column(String key, int width) {
        return new Column(Words.say("paper." + key), width);
    }

    private void heading(String key) {
        blocks.add(new Paper.Heading(1, Words.say(key)));
    }

    private void said(String what, String text) {
        if (!text.isBlank()) {
            blocks.add(new Paper.Heading(2, what));
            blocks.add(new Paper.Paragraph(text));
        }
    }

    private static void fact(Map<String, String> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.put(Words.say("paper." + key), value);
        }
    }

    private static String person(Caller person) {
        return String.join(" ", person.name(), person.phone(), person.mail()).strip();
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
