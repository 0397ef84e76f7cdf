package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Ledger.Entry;
import org.yihaotong.kit.link.Access;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;

/** Rings at a unit's door by section 9; what is not heard is rung again after 1, 5, 15, 60 minutes, then every 6 hours. */
final class Doorbell implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final List<Integer> MINUTES = List.of(1, 5, 15, 60);
    private static final int LATER = 360;
    private static final int AT_ONCE = 20;
    private static final int MOST = 1000;

    private final String hotline;
    private final Settings settings;
    private final String path;
    private final RestLink door;
    private final Ledger ledger;
    private final Clock clock;

    Doorbell(Settings settings, RestLinks links, Ledger ledger, Clock clock) {
        this.hotline = settings.hotline_id();
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
        URI uri = URI.create(settings.doorbellUrl());
        String plain = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        this.path = uri.getRawQuery() == null ? plain : plain + "?" + uri.getRawQuery();
        String base = settings.doorbellUrl().isEmpty() ? "" : uri.getScheme() + "://" + uri.getRawAuthority();
        this.door = links.open(base, PATIENCE, Access.NONE);
    }

    boolean isThere() {
        return !settings.doorbellUrl().isEmpty();
    }

    String standing() {
        return isThere() ? isFailing() ? "failing" : "ok" : "none";
    }

    /** Something was rung in vain and waits to be rung again; the ledger knows, also after a restart. */
    private boolean isFailing() {
        Instant longest = clock.instant().plus(Duration.ofMinutes(LATER)).plusSeconds(1);
        return ledger.due(hotline, Shelf.BELL, longest, MOST).stream()
                .anyMatch(event -> event.tries() > 0 && !event.text().isEmpty());
    }

    /** Rings for what is due, and stops at the first ring that nobody hears; the name of what was heard is kept a while. */
    void ring() {
        if (!isThere()) {
            return;
        }
        for (Entry event : ledger.due(hotline, Shelf.BELL, clock.instant(), AT_ONCE)) {
            if (event.text().isEmpty()) {
                ledger.remove(hotline, Shelf.BELL, event.key());
                continue;
            }
            boolean failing = !heard(event);
            Optional<Instant> again = failing ? next(event) : Optional.empty();
            if (again.isEmpty()) {
                ledger.rewrite(event, "");
            }
            ledger.delay(event, again.or(() -> Optional.of(event.at().plus(Shelf.READABLE))));
            if (failing) {
                return;
            }
        }
    }

    private boolean heard(Entry event) {
        String time = String.valueOf(clock.instant().getEpochSecond());
        Ask ask = Ask.post(path)
                .header("X-Hotline-Id", event.key())
                .header("X-Hotline-Time", time)
                .header("X-Hotline-Signature", sign(event.key() + "." + time + "." + event.text()))
                .body("application/json", event.text().getBytes(UTF_8));
        try {
            return door.send(ask).isGood();
        } catch (BackendException e) {
            return false;
        }
    }

    private String sign(String words) {
        return settings.doorbellAlgorithm().equals("sm3")
                ? "v1sm3=" + new HmacSm3(settings._doorbellSecret()).sign(words)
                : "v1=" + new HmacSha256(settings._doorbellSecret()).sign(words);
    }

    private Optional<Instant> next(Entry event) {
        Instant now = clock.instant();
        if (event.at().plus(GIVE_UP).isBefore(now)) {
            return Optional.empty();
        }
        int minutes = event.tries() < MINUTES.size() ? MINUTES.get(event.tries()) : LATER;
        return Optional.of(now.plus(Duration.ofMinutes(minutes)));
    }

    @Override
    public void close() {
        door.close();
    }
}
