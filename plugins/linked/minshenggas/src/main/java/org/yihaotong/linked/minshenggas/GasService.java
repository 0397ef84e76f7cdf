package org.yihaotong.linked.minshenggas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.TokenAccess;

/** The unit's service with its habits: correlation ids, ETags that grow stale, cursors, and problems as documents. */
final class GasService {

    private static final String UNIT = "民生天然气";
    private static final int STALE = 412;
    private static final int TRIES = 5;
    private static final int MOST_PAGES = 20;

    private final RestLink link;
    private final Pace pace;

    GasService(Settings settings, RestLinks links, Clock clock) {
        this.pace = Pace.of(4, settings.perSecond(), Duration.ofSeconds(1));
        Form client = new Form(UTF_8)
                .with("grant_type", "client_credentials")
                .with("scope", "workorder callrecord")
                .with("client_id", settings.user())
                .with("client_secret", settings._secret());
        String base = settings.url().isBlank() ? "" : settings.url().strip().replaceFirst("/+$", "") + "/api/v1";
        this.link = links.trusting(settings.certificate())
                .open(base, Duration.ofSeconds(settings.seconds()), TokenAccess.oauth2(clock, "/oauth2/token", client));
    }

    void close() {
        link.close();
    }

    /** Where an order lives. */
    static String order(String orderNo) {
        return "/work-orders/" + Ask.segment(orderNo);
    }

    static Ask patch(String orderNo, JsonObject changes) {
        return Ask.patch(order(orderNo)).body("application/merge-patch+json", changes.bytes());
    }

    /** Asks whatever the answer may be. */
    Answer ask(Ask ask) throws BackendException {
        pace.await();
        return link.send(ask.header("X-Correlation-Id", UUID.randomUUID().toString()));
    }

    /** The document of an answer that is good, or the failure that it means. */
    static JsonObject good(Answer answer) throws BackendException {
        if (!answer.isGood()) {
            throw answer.failure(UNIT, problem(answer));
        }
        return answer.json().orElseThrow(() -> new BackendException(Kind.COMMUNICATION, UNIT + "的应答不完整，稍后自动重试。"));
    }

    /** Changes an order as it is now; the unit's own staff may be quicker, then it is looked at again, five times. */
    void change(String orderNo, Function<JsonObject, Optional<Ask>> change) throws BackendException {
        Answer answer = null;
        for (int attempt = 0; attempt < TRIES && (answer == null || answer.status() == STALE); attempt++) {
            Answer now = ask(Ask.get(order(orderNo)));
            Optional<Ask> next = change.apply(good(now));
            if (next.isEmpty()) {
                return;
            }
            answer = ask(next.get().header("If-Match", now.header("ETag").orElse("*")));
        }
        if (answer.status() == STALE) {
            throw new BackendException(Kind.COMMUNICATION, UNIT + "正在改动这个工单，稍后自动重试。");
        }
        good(answer);
    }

    /**
     * Reads a feed from the cursor to its end; twenty pages at most, the rest next time.
     *
     * @param since where to begin without a cursor
     * @return the cursor to go on from
     */
    String page(String path, String cursor, Optional<String> since, int limit, Consumer<JsonObject> each)
            throws BackendException {
        String at = cursor;
        for (int page = 0; page < MOST_PAGES; page++) {
            Ask ask = Ask.get(path).query("limit", Integer.toString(limit));
            if (!at.isEmpty()) {
                ask = ask.query("cursor", at);
            } else if (since.isPresent()) {
                ask = ask.query("since", since.get());
            }
            JsonObject answer = good(ask(ask));
            List<JsonObject> items = answer.objects("items")
                    .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, UNIT + "的列表不完整，稍后自动重试。"));
            items.forEach(each);
            at = answer.text("nextCursor").orElse(at);
            if (!answer.truth("hasMore").orElse(false)) {
                break;
            }
        }
        return at;
    }

    /** The connection test: who we are there, and whether its emergency desk is staffed. */
    String status() throws BackendException {
        JsonObject status = good(ask(Ask.get("/status")));
        String desk = status.text("emergencyDesk").filter("staffed"::equals).isPresent() ? "应急台有人值守" : "应急台无人值守";
        return "对方应答成功，客户端 " + status.text("client").orElse("（未说明）") + "，" + desk;
    }

    /** What the unit says is wrong: its code and the fields' names, never their values. */
    private static String problem(Answer answer) {
        JsonObject problem = answer.json().orElseGet(JsonObject::new);
        String code = problem.text("code")
                .filter(text -> text.matches("[a-z-]{1,40}"))
                .orElse("");
        List<String> fields = problem.objects("invalid").orElse(List.of()).stream()
                .map(field -> field.text("pointer").orElse(""))
                .filter(pointer -> pointer.matches("[A-Za-z/]{1,60}"))
                .toList();
        return fields.isEmpty() ? code : code + " " + String.join(" ", fields);
    }
}
