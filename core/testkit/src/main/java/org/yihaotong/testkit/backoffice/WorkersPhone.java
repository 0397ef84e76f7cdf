package org.yihaotong.testkit.backoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.kit.Beijing;
import org.yihaotong.testkit.LinkPage;

/** A worker's telephone: opens the real page of a running centre and sends its form with the staff's PIN. */
final class WorkersPhone implements LinkPage {

    private static final Pattern ORDER = Pattern.compile("name=\"hotline-order\" content=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");
    private static final Map<ReplyKind, String> ACTIONS = Map.of(
            ReplyKind.ACKNOWLEDGED, "sign",
            ReplyKind.PROGRESS, "progress",
            ReplyKind.EXTENSION_REQUEST, "extend",
            ReplyKind.RETURN_REQUEST, "return",
            ReplyKind.COMPLETED, "finish");

    private final URI centre;
    private final String pin;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<String, String> orders = new HashMap<>();

    WorkersPhone(URI centre, String pin) {
        this.centre = centre;
        this.pin = pin;
    }

    @Override
    public boolean isOpen(String orderNo, String path) {
        return orderAt("", path).equals(Optional.of(orderNo));
    }

    /** Each page is opened once: the centre counts whoever opens too many. */
    @Override
    public Optional<String> orderAt(String mark, String path) {
        if (!orders.containsKey(path)) {
            found(ORDER, page(path).body()).ifPresent(order -> orders.put(path, order));
        }
        return Optional.ofNullable(orders.get(path));
    }

    @Override
    public String reply(String orderNo, String path, Saying saying) {
        HttpResponse<String> page = page(path);
        String nonce = found(NONCE, page.body()).orElseThrow(() -> new IllegalStateException("the page has no form"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(nonce, saying))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the page answers " + answer.statusCode());
        }
        return nonce;
    }

    /** The page takes a reply at once or not at all. */
    @Override
    public void deliver() {}

    private String form(String nonce, Saying saying) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nonce", nonce);
        fields.put("pin", pin);
        fields.put("action", ACTIONS.get(saying.kind()));
        fields.put("text", saying.text());
        fields.put("handler", saying.handler());
        saying.result().ifPresent(result -> fields.put("result", result.name().toLowerCase(Locale.ROOT)));
        saying.newDue()
                .ifPresent(due ->
                        fields.put("newDue", Beijing.time(due).toString().substring(0, "2026-01-01T00:00".length())));
        StringJoiner form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(name + "=" + URLEncoder.encode(value, UTF_8)));
        return form.toString();
    }

    private HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(centre.resolve(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(5)).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the centre's page cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> found(Pattern what, String page) {
        Matcher there = what.matcher(page);
        return there.find() ? Optional.of(there.group(1)) : Optional.empty();
    }
}
