package org.yihaotong.engine.supervision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yihaotong.api.supervision.CircularDraft;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.words.Words;

/** What may be issued as a circular. */
final class CircularCheck {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,80}");

    private final TicketStore tickets;
    private final UnitTree units;

    CircularCheck(TicketStore tickets, UnitTree units) {
        this.tickets = tickets;
        this.units = units;
    }

    void check(CircularDraft draft, String key) {
        Fields fields = new Fields()
                .that(key != null && KEY.matcher(key).matches(), "Idempotency-Key", "pattern", Words.say("field.key"))
                .text("title", draft.title(), 2, 100)
                .text("text", draft.text(), 1, 10_000)
                .that(draft.level() >= 1 && draft.level() <= 3, "level", "range", Words.say("field.range", 1, 3))
                .size("units", draft.units(), 0, 100)
                .size("tickets", draft.tickets(), 0, 20);
        each(fields, "units", draft.units(), id -> units.active(id).isPresent(), Words.say("field.unit"));
        each(fields, "tickets", draft.tickets(), number -> tickets.find(number).isPresent(), Words.say("field.ticket"));
        fields.done();
    }

    private static void each(
            Fields fields, String name, List<String> values, Predicate<String> known, String sentence) {
        for (int i = 0; i < Math.min(values.size(), 100); i++) {
            fields.that(known.test(values.get(i)), name + "[" + i + "]", "unknown", sentence);
        }
    }

    /** The same draft gives the same print. */
    static String fingerprint(CircularDraft draft) {
        return UUID.nameUUIDFromBytes(draft.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
