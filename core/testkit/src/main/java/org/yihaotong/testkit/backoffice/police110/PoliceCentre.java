package org.yihaotong.testkit.backoffice.police110;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.JsonRules;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.Ledger.State;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 市公安局's 110 platform: what its document refuses, it refuses. */
public final class PoliceCentre implements BackOffice {

    /** The values of the joint test, as the interface document gives them. */
    public static final String CENTRE = "12345YC";

    public static final String UNIT = "110YC";
    public static final String KEY = "jq110-test-key";

    private static final Pattern INCIDENT =
            Pattern.compile("/jqdj/v1/incidents(?:/([A-Za-z0-9-]{10,32})/(supplement|cancel))?");
    private static final Duration PULSE = Duration.ofMinutes(1);
    private static final int LARGEST_BODY = 64 << 10;
    private static final String SECRET = "（来电人要求保密，请经12345联系）";
    private static final JsonObject EMPTY = new JsonObject();

    private final Clock clock;
    private final Ledger ledger;
    private final PoliceSign sign;
    private final PolicePusher pusher;
    private final PoliceWords words;
    private final JsonRules rules = JsonRules.of(PoliceCentre.class, "schemas.json");
    private final Map<String, JsonObject> cards = new HashMap<>();
    private final Map<String, List<JsonObject>> supplements = new HashMap<>();
    private final LoopbackDoor door;
    private String trouble = "";
    private Instant beat = Instant.MAX;

    /**
     * Opens the platform.
     *
     * @param port loopback port; 0: any free one
     * @param centre the base URL that the centre gave to 110
     */
    public PoliceCentre(Clock clock, int port, String centre) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.sign = new PoliceSign(clock);
        this.pusher = new PolicePusher(clock, centre);
        this.words = new PoliceWords(clock);
        this.door = new LoopbackDoor(port, LARGEST_BODY, this::receive);
    }

    /** The base URL of the joining sheet. */
    public String baseUrl() {
        return "http://127.0.0.1:" + door.port();
    }

    /** Fails like this from now on. */
    public void fail(Fault fault) {
        door.fail(fault);
    }

    /** Answers everything with this code from now on, without doing it; an empty one ends this. */
    public void answerOnly(String code) {
        trouble = code;
    }

    /** The card as it was taken first, or last with a greater revision. */
    public JsonObject card(String cardNo) {
        return cards.get(cardNo);
    }

    /** What was said of a card later, each with a greater revision. */
    public List<JsonObject> supplements(String cardNo) {
        return List.copyOf(supplements.getOrDefault(cardNo, List.of()));
    }

    /** Lays a message of 110's for pushing as it stands. */
    public void lay(String path, JsonObject body) {
        pusher.lay(path, body);
    }

    /** One signed request to the centre now. */
    public Optional<JsonObject> ask(String method, String path, byte[] body) {
        return pusher.send(method, path, body);
    }

    /** From now on the centre hears every minute that the platform is there. */
    public void beats() {
        beat = clock.instant();
    }

    /** Messages that the centre has not taken yet. */
    public int waitingPushes() {
        return pusher.waiting();
    }

    @Override
    public void work() {
        Instant now = clock.instant();
        if (!now.isBefore(beat)) {
            beat = now.plus(PULSE);
            ask("GET", "/heartbeat", new byte[0]);
        }
        pusher.push();
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
        PoliceWords.Message message =
                words.message(orderNo, ledger.number(orderNo).orElseThrow(), saying);
        ledger.say(orderNo, message.id(), saying.kind());
        pusher.lay(message.path(), message.body());
        return message.id();
    }

    /** 110 asks for no decisions. */
    @Override
    public Optional<Boolean> decision(String replyId) {
        return Optional.empty();
    }

    @Override
    public void close() {
        door.close();
    }

    private PushAnswer receive(Push push) {
        Optional<String> refusal = sign.refusal(push);
        if (refusal.isPresent()) {
            return answer(401, refusal.get(), EMPTY);
        }
        if (!trouble.isEmpty()) {
            return answer(status(trouble), trouble, EMPTY);
        }
        if (push.method().equals("GET") && push.path().equals("/jqdj/v1/heartbeat")) {
            return answer(200, "0", EMPTY.with("time", Beijing.text(clock.instant())));
        }
        Matcher place = INCIDENT.matcher(push.path());
        if (!push.method().equals("POST") || !place.matches()) {
            return new PushAnswer(404, "text/plain", "");
        }
        if (!push.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return new PushAnswer(415, "text/plain", "");
        }
        JsonObject body = JsonObject.parse(push.body()).orElse(EMPTY);
        return place.group(1) == null ? incident(body) : later(place.group(1), place.group(2), body);
    }

    private PushAnswer incident(JsonObject card) {
        Optional<String> fault = rules.fault("Incident", card).or(() -> acrossFields(card));
        if (fault.isPresent()) {
            return answer(200, "2", EMPTY.with("field", fault.get()));
        }
        String no = card.text("cardNo").orElseThrow();
        Optional<String> known = ledger.number(no);
        long revision = card.number("rev").orElseThrow();
        if (known.isPresent()) {
            if (revision > revision(no)) {
                cards.put(no, card);
                ledger.amend(no, told(card));
            }
            return answer(200, "1", EMPTY.with("jjdbh", known.get()));
        }
        String number = "140800" + String.format(Locale.ROOT, "%014d", ledger.orders() + 1);
        cards.put(no, card);
        ledger.open(no, number, told(card));
        return answer(200, "0", EMPTY.with("jjdbh", number));
    }

    private PushAnswer later(String cardNo, String what, JsonObject body) {
        Optional<String> fault = rules.fault(what.equals("cancel") ? "Cancel" : "Supplement", body);
        if (fault.isPresent()) {
            return answer(200, "2", EMPTY.with("field", fault.get()));
        }
        Optional<TakenOrder> order = ledger.order(cardNo);
        if (order.isEmpty()) {
            return answer(200, "4", EMPTY);
        }
        if (what.equals("supplement")) {
            return supplement(cardNo, body);
        }
        if (order.get().withdrawn()) {
            return answer(200, "1", EMPTY);
        }
        boolean onTheWay = !order.get().said().isEmpty() && !PoliceWords.isOnlyReceived(order.get());
        if (onTheWay || ledger.state(cardNo).orElseThrow() != State.OPEN) {
            return answer(200, "5", EMPTY);
        }
        ledger.withdraw(cardNo);
        return answer(200, "0", EMPTY);
    }

    private PushAnswer supplement(String cardNo, JsonObject more) {
        if (more.number("rev").orElseThrow() <= revision(cardNo)) {
            return answer(200, "1", EMPTY);
        }
        supplements.computeIfAbsent(cardNo, fresh -> new ArrayList<>()).add(more);
        return answer(200, "0", EMPTY);
    }

    /** The greatest that is known of a card. */
    private long revision(String cardNo) {
        return Stream.concat(Stream.of(cards.get(cardNo)), supplements(cardNo).stream())
                .mapToLong(said -> said.number("rev").orElseThrow())
                .max()
                .orElseThrow();
    }

    private Ledger.Told told(JsonObject card) {
        String brief = card.text("brief").orElseThrow();
        boolean secret = brief.endsWith(SECRET);
        String[] part = (secret ? brief.substring(0, brief.length() - SECRET.length()) : brief).split("\n", 2);
        return new Ledger.Told(
                part[0],
                part.length > 1 ? part[1] : "",
                card.text("callerName").orElse(""),
                card.text("callerNo").filter(no -> !no.equals("12345")).orElse(""),
                secret,
                clock.instant());
    }

    private static Optional<String> acrossFields(JsonObject card) {
        boolean placed = card.decimal("lon").isPresent();
        boolean whole = placed == card.decimal("lat").isPresent()
                && placed == card.text("crs").isPresent();
        boolean ordered = card.text("transferredAt")
                        .orElseThrow()
                        .compareTo(card.text("calledAt").orElseThrow())
                >= 0;
        return whole ? Optional.of("transferredAt").filter(t -> !ordered) : Optional.of("crs");
    }

    private static int status(String code) {
        return switch (code) {
            case "6", "7" -> 401;
            case "9" -> 503;
            default -> 200;
        };
    }

    private static PushAnswer answer(int status, String code, JsonObject more) {
        JsonObject document = EMPTY.with("code", code).with("msg", code.equals("0") ? "成功" : "应答" + code);
        for (var member : more.members().entrySet()) {
            document = document.with(member.getKey(), member.getValue());
        }
        return new PushAnswer(status, "application/json;charset=UTF-8", document.bytes());
    }
}
