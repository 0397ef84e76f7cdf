package org.yihaotong.seated.tax12366;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeEntry;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;

/** What the tax office tells callers ({@code knowledge}, 口径): fetched once an hour, kept in the centre's ledger. */
final class Answers {

    private static final String BOOK = "answers";
    private static final String SINCE = "since";
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration APART = Duration.ofHours(1);

    /** Clocks may differ by so much; what is told twice changes nothing. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final int MOST = 2000;
    private static final int PAGES = 500;
    private static final int TITLE = 100;
    private static final int ANSWER = 4000;

    private final Platform platform;
    private final Ledger ledger;
    private final String hotline;
    private final Clock clock;

    Answers(Platform platform, Ledger ledger, String hotline, Clock clock) {
        this.platform = platform;
        this.ledger = ledger;
        this.hotline = hotline;
        this.clock = clock;
    }

    /** Fetches what changed; the next call begins where the last whole one did. */
    void fetch() throws BackendException {
        Instant now = clock.instant();
        Instant since = ledger.find(hotline, SINCE, BOOK)
                .map(Ledger.Entry::text)
                .flatMap(Beijing::parse)
                .orElse(BEGINNING);
        if (since.plus(OVERLAP).plus(APART).isAfter(now)) {
            return;
        }
        long pages = 1;
        for (int page = 1; page <= Math.min(pages, PAGES); page++) {
            JsonObject answer = platform.read(
                    "knowledge",
                    new JsonObject().with("gxsj", Beijing.text(since)).with("ym", page));
            pages = answer.number("zys").orElse(0L);
            answer.objects("list").orElse(List.of()).forEach(this::keep);
        }
        ledger.put(hotline, SINCE, BOOK, Beijing.text(now.minus(OVERLAP)), Optional.empty());
    }

    /** All that holds today. */
    List<KnowledgeEntry> entries() {
        LocalDate today = Beijing.time(clock.instant()).toLocalDate();
        return ledger.after(hotline, BOOK, 0, MOST).stream()
                .flatMap(kept -> JsonObject.parse(kept.text().getBytes(UTF_8)).stream()
                        .map(item -> new KnowledgeEntry(kept.key(), text(item))))
                .filter(entry -> entry.text()
                        .validUntil()
                        .filter(until -> until.isBefore(today))
                        .isEmpty())
                .toList();
    }

    private void keep(JsonObject item) {
        String said = value(item, "zsid");
        String id = ID.matcher(said).matches()
                ? said
                : HmacSm3.digest(said.getBytes(UTF_8)).substring(0, 32);
        if (value(item, "zt").startsWith("0")) {
            ledger.remove(hotline, BOOK, id);
        } else if (!said.isEmpty()
                && value(item, "wt").length() > 1
                && !value(item, "da").isEmpty()) {
            String text = new String(item.bytes(), UTF_8);
            ledger.add(hotline, BOOK, id, text, Optional.empty())
                    .filter(before -> !before.text().equals(text))
                    .ifPresent(before -> ledger.rewrite(before, text));
        }
    }

    /** A question that is longer than a title stands whole before its answer. */
    private static KnowledgeText text(JsonObject item) {
        String question = value(item, "wt");
        String answer = (question.length() > TITLE ? question + "\n" : "") + value(item, "da");
        Optional<LocalDate> until = day(item, "yxq_z");
        return new KnowledgeText(
                KnowledgeKind.QA,
                Wording.line(question, TITLE, ""),
                Wording.head(Wording.clean(answer), ANSWER),
                List.of(),
                "",
                List.of(),
                KnowledgeAudience.AGENT,
                day(item, "yxq_q")
                        .filter(from -> until.filter(end -> end.isBefore(from)).isEmpty()),
                until,
                Wording.line(value(item, "wh"), 200, ""));
    }

    private static Optional<LocalDate> day(JsonObject item, String name) {
        String given = value(item, name);
        try {
            return Optional.of(LocalDate.parse(given.substring(0, Math.min(10, given.length()))));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String value(JsonObject item, String name) {
        return item.text(name).orElse("").strip();
    }
}
