package org.yihaotong.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks HTTP with the centre as a browser does: keeps the cookie, repeats the CSRF token. */
final class Browser {

    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Centre centre;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Browser(Centre centre) {
        this.centre = centre;
    }

    Browser signIn(String login) {
        HttpResponse<String> answer =
                post("/api/session", "{\"login\":\"" + login + "\",\"password\":\"" + PaperSessions.PASSWORD + "\"}");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("sign-in: " + answer.statusCode() + " " + answer.body());
        }
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return with("Cookie", cookie.split(";", 2)[0])
                .with("X-CSRF-Token", json(answer).get("csrf").asText());
    }

    /** The same browser with one header more, or changed. */
    Browser with(String name, String value) {
        Browser other = without(name);
        other.headers.put(name, value);
        return other;
    }

    Browser without(String name) {
        Browser other = new Browser(centre);
        other.headers.putAll(headers);
        other.headers.remove(name);
        return other;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    HttpResponse<String> post(String path, String body) {
        return send(typed(path).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> put(String path, String body) {
        return send(typed(path).PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String method, String path, byte[] body) {
        return send(typed(path).method(method, BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        return send(typed(path).method(method, body));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(centre.uri(path));
        headers.forEach(request::header);
        return request;
    }

    private HttpRequest.Builder typed(String path) {
        HttpRequest.Builder request = request(path);
        return headers.containsKey("Content-Type") ? request : request.header("Content-Type", "application/json");
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.body(), e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
