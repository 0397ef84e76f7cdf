package org.yihaotong.testkit.backoffice.minshenggas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Sheets;

/** The token desk: client credentials in the form, one token in ten seconds, each good for 900. */
final class MinshengTokens {

    private static final int LIFE = 900;

    private final Clock clock;
    private final Map<String, Instant> alive = new HashMap<>();
    private Instant last = Instant.EPOCH;
    private int given;

    MinshengTokens(Clock clock) {
        this.clock = clock;
    }

    void forget() {
        alive.clear();
    }

    int given() {
        return given;
    }

    boolean knows(Push request) {
        String token = request.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
        return alive.getOrDefault(token, Instant.EPOCH).isAfter(clock.instant());
    }

    PushAnswer give(Push request) {
        Map<String, String> form = Sheets.form(request);
        if (!"client_credentials".equals(form.get("grant_type"))
                || !"workorder callrecord".equals(form.get("scope"))
                || !MinshengOffice.CLIENT.equals(form.get("client_id"))
                || !MinshengOffice.SECRET.equals(form.get("client_secret"))) {
            return Sheets.json(401, new JsonObject().with("error", "invalid_client"));
        }
        if (last.plus(Duration.ofSeconds(10)).isAfter(clock.instant())) {
            return Sheets.json(429, new JsonObject()).with("Retry-After", "10");
        }
        last = clock.instant();
        given++;
        String token = UUID.randomUUID().toString();
        alive.put(token, last.plusSeconds(LIFE));
        return Sheets.json(
                200,
                new JsonObject()
                        .with("access_token", token)
                        .with("token_type", "Bearer")
                        .with("expires_in", LIFE)
                        .with("scope", "workorder callrecord"));
    }
}
