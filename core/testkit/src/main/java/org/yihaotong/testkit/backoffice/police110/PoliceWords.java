package org.yihaotong.testkit.backoffice.police110;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** What 110 says of a card, as its messages are spelled. */
final class PoliceWords {

    private static final Map<ReplyKind, String> STATES = Map.of(
            ReplyKind.ACKNOWLEDGED, "received",
            ReplyKind.PROGRESS, "dispatched",
            ReplyKind.RETURN_REQUEST, "refused");

    /** A message before it is signed. */
    record Message(String id, String path, JsonObject body) {}

    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger(Serial.before());

    PoliceWords(Clock clock) {
        this.clock = clock;
    }

    Message message(String cardNo, String number, Saying saying) {
        String id = "m-" + count.incrementAndGet();
        JsonObject body =
                new JsonObject().with("msgId", id).with("cardNo", cardNo).with("jjdbh", number);
        if (saying.kind() == ReplyKind.COMPLETED) {
            return new Message(
                    id,
                    "/outcome",
                    body.with("result", saying.result().orElseThrow() == AnswerResult.SOLVED ? "handled" : "not_found")
                            .with("text", saying.text())
                            .with("unit", saying.handler())
                            .with("finishedAt", Beijing.text(clock.instant()))
                            .with("secret", false));
        }
        if (!STATES.containsKey(saying.kind())) {
            throw new IllegalArgumentException("110 never says this");
        }
        return new Message(
                id,
                "/receipt",
                body.with("state", STATES.get(saying.kind()))
                        .with("at", Beijing.text(clock.instant()))
                        .with("desk", saying.handler())
                        .with("text", saying.text()));
    }

    /** Whether nobody is on the way yet. */
    static boolean isOnlyReceived(TakenOrder order) {
        return order.said().equals(List.of(ReplyKind.ACKNOWLEDGED));
    }
}
