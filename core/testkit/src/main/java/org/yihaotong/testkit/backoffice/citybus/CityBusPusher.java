package org.yihaotong.testkit.backoffice.citybus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** Pushes events to the registered hook, signed with the present secret and the one before, until they are taken. */
public final class CityBusPusher {

    private final Clock clock;
    private final List<JsonObject> waiting = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private String url = "";
    private String state = "none";
    private boolean lossy;
    private int lastStatus;

    CityBusPusher(Clock clock) {
        this.clock = clock;
    }

    /** Events get lost on the way from now on. */
    public synchronized void loseEverything(boolean yes) {
        lossy = yes;
    }

    /** A day of failures has passed: nothing more is pushed until the hook is registered anew. */
    public synchronized void pause() {
        state = "paused";
    }

    /** The secret that was shown last. */
    public synchronized String secret() {
        return secrets.get(0);
    }

    /** How often the hook was registered. */
    public synchronized int registrations() {
        return secrets.size();
    }

    /** Events that the hook has not taken. */
    public synchronized int waiting() {
        return waiting.size();
    }

    /** What the hook answered last. */
    public synchronized int lastStatus() {
        return lastStatus;
    }

    /** Forgets all secrets but one that nobody was told. */
    public synchronized void useAnotherSecret() {
        secrets.clear();
        secrets.add(fresh("nobody knows"));
    }

    /** The same event once more. */
    public synchronized void repeat(JsonObject event) {
        waiting.add(event);
    }

    /** The last event first, as it may happen on the way. */
    public synchronized void turnRound() {
        Collections.reverse(waiting);
    }

    synchronized void enqueue(JsonObject event) {
        if (!lossy && !state.equals("none")) {
            waiting.add(event);
        }
    }

    synchronized String register(String to) {
        url = to;
        state = "active";
        secrets.add(0, fresh("citybus-webhook-" + secrets.size()));
        return secrets.get(0);
    }

    synchronized JsonObject standing() {
        return new JsonObject().with("url", url).with("state", state);
    }

    synchronized void push() {
        if (state.equals("active")) {
            waiting.removeIf(event -> post(CityBusOffice.text(event)));
        }
    }

    private boolean post(String body) {
        long now = clock.instant().getEpochSecond();
        StringBuilder signature = new StringBuilder("t=" + now);
        for (String secret : secrets.subList(0, Math.min(2, secrets.size()))) {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            signature.append(",v1=").append(new HmacSha256(key).sign(now + "." + body));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(3))
                .header("Content-Type", "application/json")
                .header("Bus-Event-Id", "evt")
                .header("Bus-Timestamp", Long.toString(now))
                .header("Bus-Signature", signature.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            lastStatus =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            lastStatus = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lastStatus = 0;
        }
        return lastStatus / 100 == 2;
    }

    private static String fresh(String words) {
        return "whsec_" + Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
    }
}
