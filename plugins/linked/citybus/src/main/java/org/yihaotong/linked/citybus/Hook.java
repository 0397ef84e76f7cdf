package org.yihaotong.linked.citybus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** The centre's end of the unit's webhook (回调): any present signature that fits is enough, an old stamp is refused. */
final class Hook {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final PushAnswer TAKEN = answer(200, "ok");

    private final Clock clock;
    private volatile List<HmacSha256> keys = List.of();
    private volatile boolean doubted;

    Hook(Clock clock) {
        this.clock = clock;
    }

    /** These secrets count from now on. */
    void trust(List<String> secrets) {
        keys = secrets.stream()
                .map(secret -> new HmacSha256(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""))))
                .toList();
    }

    /** Whether something came since that no secret of ours fits; asked once. */
    boolean isDoubted() {
        boolean was = doubted;
        doubted = false;
        return was;
    }

    /**
     * Takes an event. Before the secrets are known the unit is told to come again. What the centre cannot use is taken
     * all the same: refused, it would be pushed for a day and then end all pushing. Photos take more than the three
     * seconds that the unit waits, so an event with photos is left to the list.
     */
    PushAnswer answer(Push push, Intake intake) {
        if (keys.isEmpty()) {
            return answer(503, "not registered yet");
        }
        String header = push.header("Bus-Signature").orElse("");
        Optional<Instant> stamped = stamp(header);
        if (stamped.isEmpty() || !fits(header, push.body())) {
            doubted = true;
            return answer(400, "bad signature");
        }
        if (Duration.between(stamped.get(), clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return answer(400, "stale timestamp");
        }
        JsonObject.parse(push.body())
                .map(BusEvent::new)
                .filter(event -> event.photos().isEmpty())
                .flatMap(event -> event.reply(List.of()))
                .ifPresent(intake::take);
        return TAKEN;
    }

    private boolean fits(String header, byte[] body) {
        String signed = part(header, "t").get(0) + "." + new String(body, UTF_8);
        return keys.stream()
                .anyMatch(key -> part(header, "v1").stream().anyMatch(signature -> key.verifies(signed, signature)));
    }

    private static Optional<Instant> stamp(String header) {
        return part(header, "t").stream()
                .filter(seconds -> seconds.matches("\\d{1,11}"))
                .findFirst()
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    private static List<String> part(String header, String name) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .toList();
    }

    private static PushAnswer answer(int status, String words) {
        return new PushAnswer(
                status,
                "application/json;charset=UTF-8",
                new JsonObject().with("message", words).bytes());
    }
}
