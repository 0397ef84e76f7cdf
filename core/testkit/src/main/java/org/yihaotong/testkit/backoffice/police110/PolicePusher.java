package org.yihaotong.testkit.backoffice.police110;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.kit.link.JsonObject;

/** Pushes to the centre, signed anew each time, until the centre says that it has it. */
final class PolicePusher {

    private static final List<Integer> SECONDS = List.of(5, 30, 120, 600, 1800);
    private static final Set<String> DONE = Set.of("0", "1");

    /** A message on its way. */
    private static final class Message {
        private final String path;
        private final JsonObject body;
        private Instant due;
        private int tries;

        private Message(String path, JsonObject body, Instant due) {
            this.path = path;
            this.body = body;
            this.due = due;
        }
    }

    private final Clock clock;
    private final String base;
    private final PoliceSign sign;
    private final List<Message> waiting = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    PolicePusher(Clock clock, String base) {
        this.clock = clock;
        this.base = base;
        this.sign = new PoliceSign(clock);
    }

    synchronized void lay(String path, JsonObject body) {
        waiting.add(new Message(path, body, clock.instant()));
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Pushes whatever is due now. */
    void push() {
        for (Message message : due()) {
            Optional<JsonObject> answer = send("POST", message.path, message.body.bytes());
            synchronized (this) {
                if (answer.flatMap(said -> said.text("code"))
                        .filter(DONE::contains)
                        .isPresent()) {
                    waiting.remove(message);
                } else {
                    int wait = SECONDS.get(Math.min(message.tries++, SECONDS.size() - 1));
                    message.due = clock.instant().plusSeconds(wait);
                }
            }
        }
    }

    /** One signed request now; empty unless an HTTP 200 with a document came back. */
    Optional<JsonObject> send(String method, String path, byte[] body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(5))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
            sign.headers(body).forEach(request::header);
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? JsonObject.parse(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized List<Message> due() {
        return waiting.stream()
                .filter(message -> !message.due.isAfter(clock.instant()))
                .toList();
    }
}
