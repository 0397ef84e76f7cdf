package org.yihaotong.testkit.backoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Row;

/** Pushes events of 首创水务 to the centre, signed anew each time, until the centre says that it has them. */
final class ShouchuangPusher {

    private static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 30, 60);
    private static final long WRONG_SIGNATURE = 2001;

    private final ShouchuangBook book;
    private final Clock clock;
    private final URI callback;
    private final Duration minute;
    private final HmacSm3 key = new HmacSm3(ShouchuangOffice.SECRET);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    ShouchuangPusher(ShouchuangBook book, Clock clock, String callbackUrl, Duration minute) {
        this.book = book;
        this.clock = clock;
        this.callback = URI.create(callbackUrl);
        this.minute = minute;
    }

    /** Pushes whatever is due now. */
    void push() {
        for (Row event : book.duePushes(clock.instant())) {
            Optional<Long> code = answerTo(event.text("body"));
            int tries = (int) event.number("tries");
            boolean over =
                    code.filter(given -> given == 0 || given == WRONG_SIGNATURE).isPresent() || tries >= MINUTES.size();
            book.pushAgain(
                    event.text("event_id"),
                    over
                            ? Optional.empty()
                            : Optional.of(clock.instant().plus(minute.multipliedBy(MINUTES.get(tries)))));
        }
    }

    /** The code that the centre answered with HTTP 200; nothing else counts. */
    private Optional<Long> answerTo(String body) {
        try {
            HttpResponse<byte[]> answer = http.send(signed(body), HttpResponse.BodyHandlers.ofByteArray());
            return Optional.of(answer.body())
                    .filter(bytes -> answer.statusCode() == 200)
                    .flatMap(JsonObject::parse)
                    .flatMap(document -> document.number("code"));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest signed(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        String timestamp = Long.toString(clock.millis());
        String nonce = UUID.randomUUID().toString().replace("-", "");
        String text = String.join("\n", "POST", callback.getRawPath(), timestamp, nonce, HmacSm3.digest(bytes));
        return HttpRequest.newBuilder(callback)
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("X-SC-AppId", ShouchuangOffice.APP_ID)
                .header("X-SC-Timestamp", timestamp)
                .header("X-SC-Nonce", nonce)
                .header("X-SC-Sign", key.sign(text))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
    }
}
