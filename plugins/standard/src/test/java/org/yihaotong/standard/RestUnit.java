package org.yihaotong.standard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.kit.link.JsonObject;

/** Speaks REST with a plain HTTP client; gets a new token when it is told to, and repeats once. */
final class RestUnit implements JoinedUnit {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private String token = "";
    private int tokens;

    RestUnit(String url) {
        this.url = url;
    }

    int tokens() {
        return tokens;
    }

    @Override
    public Answer ask(String operation, JsonObject in) {
        return switch (operation) {
            case "Hello" -> answer(send("GET", "/hello", null));
            case "FetchOrders" -> answer(send("GET", "/orders" + walk(in), null));
            case "FetchNotices" -> answer(send("GET", "/notices" + walk(in), null));
            case "GetOrder" -> answer(
                    send("GET", "/orders/" + in.text("orderNo").orElse(""), null));
            case "SubmitReply" -> answer(send(
                    "POST",
                    "/orders/" + in.text("orderNo").orElse("") + "/replies",
                    in.object("reply").orElseThrow()));
            case "ConfirmNotice" -> answer(send(
                    "POST",
                    "/notices/" + in.text("noticeId").orElse("") + "/confirmation",
                    new JsonObject().with("confirmedAt", in.text("confirmedAt"))));
            case "SubmitCalls" -> answer(send("POST", "/calls", in));
            case "SubmitCase" -> answer(send("POST", "/cases", in.object("case").orElseThrow()));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static String walk(JsonObject in) {
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, Object> one : in.members().entrySet()) {
            query.append(query.length() == 0 ? '?' : '&')
                    .append(one.getKey())
                    .append('=')
                    .append(one.getValue());
        }
        return query.toString();
    }

    @Override
    public Answer put(String name, String mediaType, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(Site.text("--b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(Site.text("\r\n--b1--\r\n"));
        return answer(send("POST", "/attachments", "multipart/form-data; boundary=b1", body.toByteArray()));
    }

    @Override
    public Optional<byte[]> fetch(String id) {
        HttpResponse<byte[]> answer = send("GET", "/attachments/" + id, null);
        return Optional.of(answer).filter(a -> a.statusCode() == 200).map(HttpResponse::body);
    }

    private HttpResponse<byte[]> send(String method, String path, JsonObject body) {
        return send(method, path, "application/json", body == null ? new byte[0] : body.bytes());
    }

    /** As section 3 wants it: a refused token is replaced and the request repeated once. */
    HttpResponse<byte[]> send(String method, String path, String type, byte[] body) {
        HttpResponse<byte[]> first = once(method, path, type, body);
        if (first.statusCode() != 401) {
            return first;
        }
        token = login(Site.CLIENT, Site.SECRET).text("access_token");
        tokens++;
        return once(method, path, type, body);
    }

    Answer login(String client, String secret) {
        String basic = Base64.getEncoder().encodeToString(Site.text(client + ":" + secret));
        return answer(http(HttpRequest.newBuilder(URI.create(url + "/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build()));
    }

    HttpResponse<byte[]> once(String method, String path, String type, byte[] body) {
        return http(HttpRequest.newBuilder(URI.create(url + "/link/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build());
    }

    private static HttpResponse<byte[]> http(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer answer(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean good = response.statusCode() < 300;
        if (!type.equals(good ? "application/json" : "application/problem+json")) {
            throw new AssertionError(response.statusCode() + " as " + type);
        }
        JsonObject body = JsonObject.parse(response.body()).orElseThrow();
        if (!good && body.number("status").orElse(0L) != response.statusCode()) {
            throw new AssertionError("the problem's status is another than the answer's");
        }
        return new Answer(good, body);
    }
}
