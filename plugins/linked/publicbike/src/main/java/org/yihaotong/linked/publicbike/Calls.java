package org.yihaotong.linked.publicbike;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Form;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Open311Link;

/** The unit's own extension {@code calls}: by the time a call began, page by page; the last two days are read again. */
final class Calls {

    private static final int PAGE = 200;
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration AGAIN = Duration.ofDays(2);

    private static final Map<String, CallResult> RESULTS =
            Map.of("answered", CallResult.ANSWERED, "missed", CallResult.NO_AGENT, "dropped", CallResult.ABANDONED);

    private final Open311Link server;
    private final Orders orders;
    private final Clock clock;

    Calls(Open311Link server, Orders orders, Clock clock) {
        this.server = server;
        this.orders = orders;
        this.clock = clock;
    }

    String collect(String bookmark, Intake intake) throws BackendException {
        Instant now = clock.instant();
        Instant oldest = now.minus(LONGEST).plusSeconds(60);
        Instant from = Beijing.parseIso(bookmark)
                .map(last -> last.minus(AGAIN))
                .filter(oldest::isBefore)
                .orElse(oldest);
        List<JsonObject> page;
        int number = 1;
        do {
            page = server.list(
                    "calls",
                    new Form(UTF_8)
                            .with("start_date", Beijing.iso(from))
                            .with("end_date", Beijing.iso(now))
                            .with("page", Integer.toString(number++))
                            .with("page_size", Integer.toString(PAGE)));
            page.forEach(row -> take(row, intake));
        } while (page.size() >= PAGE);
        return Beijing.iso(now);
    }

    private void take(JsonObject row, Intake intake) {
        String id = row.text("call_id").orElse("");
        Optional<Instant> began = row.text("start_datetime").flatMap(Beijing::parseIso);
        Optional<Instant> ended = row.text("end_datetime").flatMap(Beijing::parseIso);
        CallResult result = RESULTS.get(row.text("result").orElse(""));
        String direction = row.text("direction").orElse("");
        boolean known = direction.equals("in") || direction.equals("out");
        if (id.isBlank() || began.isEmpty() || ended.isEmpty() || result == null || !known) {
            String key = id.isBlank() ? "?" + row.text("start_datetime").orElse("") : id;
            intake.putAside(new BadRecord(key, "编号、方向、起止时间或结果缺失或不合约定", new String(row.bytes(), UTF_8)));
            return;
        }
        boolean in = direction.equals("in");
        intake.take(new CallRecord(
                id,
                in ? CallDirection.IN : CallDirection.OUT,
                row.text(in ? "callee" : "caller").orElse(""),
                row.text("caller").orElse(""),
                row.text("callee").orElse(""),
                began.get(),
                row.text("answer_datetime").flatMap(Beijing::parseIso).filter(at -> result == CallResult.ANSWERED),
                ended.get(),
                result,
                row.text("agent").orElse(""),
                Optional.empty(),
                Optional.empty(),
                row.text("service_request_id").flatMap(orders::orderOf).orElse(""),
                "",
                ""));
    }
}
