package org.yihaotong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

/** An app of citizens that knows the specification of Open311 and a key, and nothing of the centre. */
final class Open311App {

    static final String KEY = "key-of-the-city-app";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Centre centre;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Open311App(Centre centre) {
        this.centre = centre;
    }

    /** The first row of a list. */
    JsonNode get(String resource) {
        return send(request(resource).GET()).path(0);
    }

    /** The last row of a list. */
    JsonNode last(String resource) {
        JsonNode rows = send(request(resource).GET());
        return rows.path(rows.size() - 1);
    }

    JsonNode post(String resource, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "api_key=" + KEY + "&", ""));
        return send(request(resource)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .POST(BodyPublishers.ofString(form)))
                .path(0);
    }

    private HttpRequest.Builder request(String resource) {
        return HttpRequest.newBuilder(centre.address("/open311/v2/" + resource));
    }

    /** What is there; missing while the endpoint is not. */
    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
