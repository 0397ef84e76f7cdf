package org.yihaotong.telephony.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/**
 * What nobody could use, wholly or in part (搁置): lies in the ledger for sixty days, the reason in its first line, then type
 * and bytes; each push once, however often it comes. A switch that has gone mad fills no database: 2,000 a day are kept.
 */
final class Asides {

    static final String BOOK = "aside";
    private static final Duration KEPT = Duration.ofDays(60);
    private static final Duration SHOWN = Duration.ofDays(1);
    private static final int A_DAY = 2000;
    private static final int AT_ONCE = 200;

    private final Ledger ledger;
    private final String provider;
    private final Clock clock;
    private final AtomicInteger today = new AtomicInteger();
    private volatile String day = "";

    Asides(Ledger ledger, String provider, Clock clock) {
        this.ledger = ledger;
        this.provider = provider;
        this.clock = clock;
    }

    void keep(Push push, String reason) {
        if (isEnough()) {
            return;
        }
        byte[] body = push.body();
        String type = push.header("content-type").orElse("");
        String text = String.join("\n", reason, type, Base64.getEncoder().encodeToString(body));
        ledger.add(provider, BOOK, HmacSha256.digest(body), text, Optional.of(now().plus(KEPT)));
    }

    /** The reasons of the last day, for whoever builds the switch's side; never what was in it. */
    JsonObject recent() {
        long since = ledger.before(provider, BOOK, now().minus(SHOWN));
        List<JsonObject> rows = ledger.after(provider, BOOK, since, AT_ONCE).stream()
                .map(entry -> new JsonObject()
                        .with("at", Beijing.iso(entry.at()))
                        .with("reason", entry.text().lines().findFirst())
                        .with("sha256", entry.key()))
                .toList();
        return new JsonObject().with("aside", rows);
    }

    private boolean isEnough() {
        String now = Beijing.text(now()).substring(0, 10);
        if (!day.equals(now)) {
            day = now;
            today.set(0);
            ledger.removeDue(provider, BOOK, now());
        }
        return today.incrementAndGet() > A_DAY;
    }

    private Instant now() {
        return clock.instant();
    }
}
