package org.yihaotong.@method@.@id@;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** The unit's own system in miniature: it refuses whatever the unit's document refuses. */
final class @Id@Office implements BackOffice {

    static final String KEY = "test-key";
    private static final int LARGEST = 1 << 20;

    private final Ledger ledger;
    private final Clock clock;
    private final LoopbackDoor door;
    private final Map<String, JsonObject> orders = new HashMap<>();
    private final List<JsonObject> replies = new ArrayList<>();

    @Id@Office(Clock clock) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.door = new LoopbackDoor(0, LARGEST, this::answer);
    }

    int port() {
        return door.port();
    }

    private PushAnswer answer(Push ask) {
        if (!ask.header("X-Key").equals(Optional.of(KEY))) {
            return status(401);
        }
        String[] path = ask.path().split("/", -1);
        JsonObject body = JsonObject.parse(ask.body()).orElse(new JsonObject());
        return switch (path[1]) {
            case "hello" -> json(new JsonObject().with("unit", "@name@"));
            case "orders" -> path.length == 2 ? take(body) : follow(path[2], path[3], body);
            case "replies" -> json(repliesAfter(Integer.parseInt(ask.query().replace("after=", ""))));
            case "decisions" -> decide(path[2], body);
            default -> status(404);
        };
    }

    private PushAnswer take(JsonObject body) {
        String orderNo = body.text("orderNo").orElse("");
        JsonObject before = orders.putIfAbsent(orderNo, body);
        if (before == null) {
            ledger.open(
                    orderNo,
                    "N-" + orders.size(),
                    new Ledger.Told(
                            body.text("title").orElseThrow(),
                            body.text("content").orElseThrow(),
                            body.text("person").orElse(""),
                            body.text("phone").orElse(""),
                            body.truth("confidential").orElse(false),
                            Instant.parse(body.text("due").orElseThrow())));
        } else if (!before.members().equals(body.members())) {
            return status(409);
        }
        return json(new JsonObject().with("number", ledger.number(orderNo).orElseThrow()));
    }

    private PushAnswer follow(String orderNo, String what, JsonObject body) {
        if (ledger.state(orderNo).isEmpty()) {
            return status(404);
        }
        if (what.equals("urges")) {
            ledger.urge(orderNo, body.text("id").orElseThrow());
        } else {
            ledger.withdraw(orderNo);
        }
        return json(new JsonObject());
    }

    private PushAnswer decide(String replyId, JsonObject body) {
        if (ledger.pending(replyId).isPresent()) {
            ledger.decide(
                    replyId, body.truth("agree").orElse(false), body.text("newDue").map(Instant::parse));
        }
        return ledger.hasAsked(replyId) ? json(new JsonObject()) : status(404);
    }

    private JsonObject repliesAfter(int last) {
        return new JsonObject()
                .with("items", List.copyOf(replies.subList(Math.min(last, replies.size()), replies.size())))
                .with("last", replies.size());
    }

    private static PushAnswer json(JsonObject body) {
        return new PushAnswer(200, "application/json;charset=UTF-8", new String(body.bytes(), UTF_8));
    }

    private static PushAnswer status(int status) {
        return new PushAnswer(status, "application/json;charset=UTF-8", "{}");
    }

    @Override
    public void work() {
        // The unit answers when it is asked.
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        return ledger.order(orderNo);
    }

    @Override
    public List<TakenOrder> openOrders() {
        return ledger.openOrders();
    }

    @Override
    public long orders() {
        return ledger.orders();
    }

    @Override
    public String say(String orderNo, Saying saying) {
        String id = "R-" + (replies.size() + 1);
        ledger.say(orderNo, id, saying.kind());
        replies.add(new JsonObject()
                .with("id", id)
                .with("orderNo", orderNo)
                .with("kind", saying.kind().name())
                .with("text", saying.text())
                .with("handler", saying.handler())
                .with("at", clock.instant().toString())
                .with("result", saying.result().map(AnswerResult::name))
                .with("newDue", saying.newDue().map(Instant::toString)));
        return id;
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return ledger.decision(replyId);
    }

    @Override
    public void close() {
        door.close();
    }
}
