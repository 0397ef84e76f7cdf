package org.yihaotong.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Question;
import org.yihaotong.engine.port.search.Question.Match;
import org.yihaotong.engine.port.search.Question.Order;
import org.yihaotong.engine.port.search.Question.Tails;
import org.yihaotong.engine.port.search.Tag;

/** Made-up things to find. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private Samples() {}

    static Key ticket(int seq) {
        return new Key(Kind.TICKET, "YC20261122-%06d".formatted(seq));
    }

    static Key item(String id) {
        return new Key(Kind.KNOWLEDGE, id);
    }

    static Entry ticket(int seq, String title, String text) {
        return Entry.of(ticket(seq), title, text, NOW.plusSeconds(seq));
    }

    static Entry tagged(Entry e, Map<Tag, Set<String>> tags) {
        return new Entry(
                e.key(),
                e.title(),
                e.text(),
                e.names(),
                e.tails(),
                e.confidential(),
                tags,
                e.at(),
                e.due(),
                e.from(),
                e.until(),
                e.uses());
    }

    static Entry called(Entry e, String tail, boolean confidential) {
        return new Entry(
                e.key(),
                e.title(),
                e.text(),
                e.names(),
                Set.of(tail),
                confidential,
                e.tags(),
                e.at(),
                e.due(),
                e.from(),
                e.until(),
                e.uses());
    }

    static Entry named(Entry e, String... names) {
        return new Entry(
                e.key(),
                e.title(),
                e.text(),
                List.of(names),
                e.tails(),
                e.confidential(),
                e.tags(),
                e.at(),
                e.due(),
                e.from(),
                e.until(),
                e.uses());
    }

    static Entry used(Entry e, long uses, Optional<Instant> until) {
        return new Entry(
                e.key(),
                e.title(),
                e.text(),
                e.names(),
                e.tails(),
                e.confidential(),
                e.tags(),
                e.at(),
                e.due(),
                e.from(),
                until,
                uses);
    }

    static Entry due(Entry e, Instant due) {
        return new Entry(
                e.key(),
                e.title(),
                e.text(),
                e.names(),
                e.tails(),
                e.confidential(),
                e.tags(),
                e.at(),
                due,
                e.from(),
                e.until(),
                e.uses());
    }

    static Entry unit(String id, String name) {
        return named(Entry.of(new Key(Kind.UNIT, id), "", "", Instant.EPOCH), name);
    }

    /** Every word has to be there; newest first. */
    static Question all(String words) {
        return new Question(
                words,
                Match.ALL,
                List.of(),
                Set.of(Kind.TICKET),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                Order.NEWEST,
                Tails.ALL,
                Optional.empty(),
                10);
    }

    static Question best(String words) {
        return Question.best(words, Kind.KNOWLEDGE, NOW, 10);
    }

    static Question open(Question q) {
        return new Question(
                q.words(),
                q.match(),
                q.alike(),
                q.kinds(),
                q.only(),
                q.from(),
                q.before(),
                q.now(),
                q.order(),
                Tails.OPEN,
                q.after(),
                q.limit());
    }

    static Question few(Question q, int limit) {
        return new Question(
                q.words(),
                q.match(),
                q.alike(),
                q.kinds(),
                q.only(),
                q.from(),
                q.before(),
                q.now(),
                q.order(),
                q.tails(),
                q.after(),
                limit);
    }
}
