package org.yihaotong.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A switch that knows Zammad's generic CTI and a token, and nothing of the centre. */
final class PushingSwitch {

    static final String TOKEN = "token-of-the-city-switch";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Centre centre;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PushingSwitch(Centre centre) {
        this.centre = centre;
    }

    /** What the centre answered. */
    record Reply(int status, JsonNode body) {}

    /** Pushes an event, again until the centre listens; further fields as name and value in turn. */
    Reply push(String event, String callId, String... more) {
        ObjectNode push = JSON.createObjectNode()
                .put("event", event)
                .put("from", "13900000110")
                .put("to", "12345")
                .put("direction", "in")
                .put("callId", callId);
        for (int i = 0; i < more.length; i += 2) {
            push.put(more[i], more[i + 1]);
        }
        return Patience.until(reply -> reply.status() != 503 && reply.status() != 404, () -> send(push.toString()));
    }

    private Reply send(String body) {
        HttpRequest request = HttpRequest.newBuilder(centre.address("/cti/v1/" + TOKEN))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            boolean json =
                    answer.headers().firstValue("content-type").orElse("").startsWith("application/json");
            return new Reply(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.missingNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
