package org.yihaotong.linked.citybus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.Signing;

/** The unit's platform with its key, its pace, and errors as documents. */
final class BusService {

    private static final String UNIT = "市公共交通总公司";
    private static final int BURST = 20;
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final RestLink link;
    private final Clock clock;
    private final Pace pace;
    /** The unit asked us to be quiet until then; forgetting it costs one refused request. */
    private volatile Instant quietUntil = Instant.MIN;

    BusService(Settings settings, RestLinks links, Clock clock) {
        String base = settings.url().isBlank() ? "" : settings.url().strip().replaceFirst("/+$", "") + "/api/v3";
        this.clock = clock;
        this.pace = Pace.of(BURST, settings.perMinute(), Duration.ofMinutes(1));
        this.link = links.trusting(settings.certificate())
                .open(base, Duration.ofSeconds(settings.seconds()), Signing.header("X-Api-Key", settings._key()));
    }

    /** The photos of an answer; each counts as a request. */
    List<FileContent> photos(BusEvent event) throws BackendException {
        event.photos().forEach(photo -> pace.await());
        return Enclosures.fetched(link, event.photos(), event.id());
    }

    void close() {
        link.close();
    }

    /** A complaint as we know it. */
    static String complaint(String orderNo) {
        return "/complaints/ext:" + Ask.segment(orderNo);
    }

    /** Asks whatever the answer may be. */
    Answer ask(Ask ask) throws BackendException {
        if (clock.instant().isBefore(quietUntil)) {
            throw new BackendException(Kind.COMMUNICATION, UNIT + "要求稍候再发，到时自动重试。");
        }
        pace.await();
        Answer answer = link.send(ask);
        if (answer.status() == 429 && code(answer).equals("rate_limited")) {
            Duration rest = answer.retryAfter()
                    .filter(asked -> asked.compareTo(LONGEST_REST) < 0)
                    .orElse(LONGEST_REST);
            quietUntil = clock.instant().plus(rest);
        }
        return answer;
    }

    /** The document of an answer that is good, or the failure that it means. */
    static JsonObject good(Answer answer) throws BackendException {
        if (!answer.isGood()) {
            throw failure(answer);
        }
        return answer.json().orElseThrow(() -> new BackendException(Kind.COMMUNICATION, UNIT + "的应答不完整，稍后自动重试。"));
    }

    static BackendException failure(Answer answer) {
        List<String> fields = error(answer).flatMap(error -> error.objects("fields")).orElse(List.of()).stream()
                .map(field -> field.text("name").orElse(""))
                .filter(name -> name.matches("[a-z_.]{1,60}"))
                .toList();
        return answer.failure(UNIT, (code(answer) + " " + String.join(" ", fields)).strip());
    }

    /** The code of an error; empty if there is none. */
    static String code(Answer answer) {
        return error(answer)
                .flatMap(error -> error.text("code"))
                .filter(code -> code.matches("[a-z_]{1,40}"))
                .orElse("");
    }

    private static Optional<JsonObject> error(Answer answer) {
        return answer.json().flatMap(whole -> whole.object("error"));
    }
}
