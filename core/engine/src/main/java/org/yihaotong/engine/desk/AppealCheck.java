package org.yihaotong.engine.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.ExtraField;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** Every field of an appeal has a length and an alphabet; all that is wrong is said at once. */
public final class AppealCheck {

    private static final Pattern PHONE = Pattern.compile("[0-9+-]{3,20}");
    private static final Pattern MAIL = Pattern.compile("[!-~&&[^@<>()\\[\\],;:\"\\\\]]{1,64}@[a-z0-9.-]{1,90}");
    private static final Pattern AREA = Pattern.compile("[0-9]{6}");
    private static final Duration OLDEST = Duration.ofDays(366);
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

    private final List<ExtraField> known;

    /** Knows the extra fields of all lines. */
    public AppealCheck(List<ExtraField> known) {
        this.known = known;
    }

    /** Throws with all that is wrong. */
    public void check(Appeal a, Instant now) {
        Fields fields = new Fields()
                .present("type", a.type())
                .text("title", a.title(), 2, 100)
                .text("content", a.content(), 1, 4000)
                .text("matter", a.matter(), 0, 60);
        elements(fields, a.elements());
        place(fields, a.place());
        person(fields, "caller", a.caller());
        a.requester().ifPresent(r -> person(fields, "requester", r));
        a.receivedAt().ifPresent(at -> fields.that(
                        !at.isAfter(now.plus(CLOCK_SLACK)), "receivedAt", "future", Words.say("field.future"))
                .that(at.isAfter(now.minus(OLDEST)), "receivedAt", "too-old", Words.say("field.too-old")));
        fields.size("demands", a.demands(), 0, 10);
        for (int i = 0; i < a.demands().size(); i++) {
            fields.text("demands[" + i + "]", a.demands().get(i), 2, 100);
        }
        extras(fields, a.fields());
        fields.done();
    }

    private static void elements(Fields fields, FiveElements e) {
        fields.text("elements.who", e.who(), 0, 200)
                .text("elements.when", e.when(), 0, 200)
                .text("elements.where", e.where(), 0, 200)
                .text("elements.cause", e.cause(), 0, 200)
                .text("elements.course", e.course(), 0, 200);
    }

    private static void place(Fields fields, Place p) {
        boolean both = p.lon().isPresent() == p.lat().isPresent()
                && p.lon().map(lon -> Math.abs(lon) <= 180).orElse(true)
                && p.lat().map(lat -> Math.abs(lat) <= 90).orElse(true);
        fields.pattern("place.area", p.area(), AREA, "field.area")
                .text("place.address", p.address(), 0, 200)
                .that(both, "place.lon", "coordinates", Words.say("field.coordinates"));
    }

    private static void person(Fields fields, String path, Caller person) {
        fields.text(path + ".name", person.name(), 0, 40)
                .pattern(path + ".phone", person.phone(), PHONE, "field.phone")
                .text(path + ".mail", person.mail(), 0, 100)
                .pattern(path + ".mail", person.mail(), MAIL, "field.mail");
    }

    private void extras(Fields fields, Map<String, String> given) {
        fields.size("fields", given.keySet(), 0, 20);
        given.forEach((name, value) -> {
            List<ExtraField> meant =
                    known.stream().filter(f -> Objects.equals(f.name(), name)).toList();
            fields.that(!meant.isEmpty(), "fields." + name, "unknown-name", Words.say("field.unknown-name"))
                    .text("fields." + name, value, 0, 200)
                    .that(
                            meant.isEmpty()
                                    || value.isEmpty()
                                    || meant.stream()
                                            .anyMatch(f -> f.pattern().isEmpty() || value.matches(f.pattern())),
                            "fields." + name,
                            "pattern",
                            Words.say("field.line-pattern"));
        });
    }
}
