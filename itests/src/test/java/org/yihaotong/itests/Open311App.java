package org.yihaotong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
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

    int count(String resource) {
        return send(request(resource).GET()).size();
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

    /** The status of a form in this charset, which is declared or left to be guessed. */
    int statusOf(String form, Charset charset, String declared) {
        return status(request("requests.json")
                .header("Content-Type", "application/x-www-form-urlencoded" + declared)
                .POST(BodyPublishers.ofByteArray(("api_key=" + KEY + "&" + form).getBytes(charset))));
    }

    /** The status of a request, or of an update, with this file. */
    int statusOf(String resource, String query, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(UTF_8));
        return status(request(resource + "?api_key=" + KEY + "&" + query)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The status of what lies at an address. */
    int statusAt(String url) {
        return status(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    private int status(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
