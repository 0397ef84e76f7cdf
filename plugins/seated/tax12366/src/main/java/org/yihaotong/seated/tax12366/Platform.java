package org.yihaotong.seated.tax12366;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;

/** The platform's services as questions and answers in sealed envelopes, at the pace of the tax season. */
final class Platform {

    /** A repeat within it is the same envelope, which the platform answers from its memory. */
    private static final Duration ENVELOPE = Duration.ofMinutes(3);

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);
    private static final int HALF_OF_MONTH = 15;
    private static final int ITEMS = 50;
    private static final int PAGES = 20;

    private final RestLink service;
    private final Envelope envelope;
    private final Clock clock;
    private final Pace taxSeason = Pace.of(1, Duration.ofSeconds(1));

    Platform(RestLink service, Envelope envelope, Clock clock) {
        this.service = service;
        this.envelope = envelope;
        this.clock = clock;
    }

    void close() {
        service.close();
    }

    /** Asks for something that happens: a repeat soon after is the very same envelope. */
    JsonObject once(String name, String key, JsonObject business) throws BackendException {
        long span = ENVELOPE.toMillis();
        Instant moment = Instant.ofEpochMilli(clock.millis() / span * span);
        String seed = name + "|" + key + "|" + moment.toEpochMilli();
        return ask(name, HmacSm3.digest(seed.getBytes(UTF_8)).substring(0, 32), moment, business);
    }

    /** Asks for something that only is read, always anew. */
    JsonObject read(String name, JsonObject business) throws BackendException {
        return ask(name, UUID.randomUUID().toString().replace("-", ""), clock.instant(), business);
    }

    /** Reads a list from a bookmark on and answers the new one; every item is taken before the bookmark moves. */
    String follow(String name, String bookmark, Consumer<JsonObject> taker) throws BackendException {
        String at = bookmark;
        for (int page = 0; page < PAGES; page++) {
            JsonObject answer = read(name, new JsonObject().with("bz", at).with("sl", ITEMS));
            List<JsonObject> items = answer.objects("list").orElse(List.of());
            items.forEach(taker);
            at = answer.text("bz").orElse(at);
            if (items.isEmpty() || answer.truth("end").orElse(true)) {
                break;
            }
        }
        return at;
    }

    private JsonObject ask(String name, String serial, Instant moment, JsonObject business) throws BackendException {
        if (isTaxSeason(Beijing.time(clock.instant()))) {
            taxSeason.await();
        }
        JsonObject answer = service.post("/hx/v1/" + name, envelope.seal(serial, moment, business));
        Code code = Code.of(answer);
        if (code != Code.OK && !(code == Code.KNOWN && name.equals("transfer"))) {
            throw code.failure(answer);
        }
        return envelope.open(serial, answer);
    }

    /** 征期: from the 1st to the 15th, in the morning, at most one request a second. */
    static boolean isTaxSeason(LocalDateTime time) {
        return time.getDayOfMonth() <= HALF_OF_MONTH
                && !time.toLocalTime().isBefore(NINE)
                && time.toLocalTime().isBefore(ELEVEN);
    }
}
