package org.yihaotong.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.OrderBook;
import org.yihaotong.api.hotline.OrderBook.State;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.HmacSm3;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.rest.CxfPartForms;
import org.yihaotong.kit.rest.CxfRestLinks;
import org.yihaotong.kit.soap.CxfSoapLinks;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.FixedClock;
import org.yihaotong.testkit.OrderDraft;

/** The unit's side of the joining interface, against a line on a ledger in memory. */
public final class StandardLineTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String ORDER = "YC20261123-000001-1";

    private final FixedClock clock = new FixedClock(NOW);
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final Map<String, OrderBook.Standing> orders = new HashMap<>();
    private final List<String> rung = new ArrayList<>();
    private final Centre centre = new Centre();
    private int doorbellAnswer = 200;
    private HttpServer bell;
    private StandardLine line;
    private String token;

    @Before
    public void open() throws IOException {
        bell = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bell.createContext("/bell", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String id = exchange.getRequestHeaders().getFirst("X-Hotline-Id");
            String time = exchange.getRequestHeaders().getFirst("X-Hotline-Time");
            String sign = "v1=" + new HmacSha256("bell-secret").sign(id + "." + time + "." + body);
            assertEquals(sign, exchange.getRequestHeaders().getFirst("X-Hotline-Signature"));
            rung.add(id);
            exchange.sendResponseHeaders(doorbellAnswer, -1);
            exchange.close();
        });
        bell.start();
        restart();
        token = line.tokens().issue();
    }

    /** The centre starts anew; only the ledger is what it was. */
    private void restart() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hotline_id", "newunit");
        settings.put("hotline_name", "新单位");
        settings.put("clientId", "unit-demo");
        settings.put("_secret", "unit-demo-secret");
        settings.put("doorbellUrl", "http://127.0.0.1:" + bell.getAddress().getPort() + "/bell");
        settings.put("_doorbellSecret", "bell-secret");
        settings.put("doorbellAlgorithm", "sha256");
        line = new StandardLine(
                Configured.as(Settings.class, settings),
                ledger,
                (hotline, no) -> Optional.ofNullable(orders.get(no)),
                new CxfRestLinks(),
                new CxfSoapLinks(),
                new CxfPartForms(),
                clock);
    }

    @After
    public void close() {
        line.close();
        bell.stop(0);
    }

    /** What the engine would make of it: orders move by replies. */
    private final class Centre implements Intake {

        private final List<UnitReply> replies = new ArrayList<>();

        @Override
        public Taken take(UnitReply reply) {
            replies.add(reply);
            switch (reply.kind()) {
                case ACKNOWLEDGED, PROGRESS, EXTENSION_REQUEST -> stand(reply.orderNo(), State.HANDLING);
                case RETURN_REQUEST -> stand(reply.orderNo(), State.RETURN_ASKED);
                case COMPLETED, CORRECTED -> stand(reply.orderNo(), State.REPLIED);
            }
            return new Taken(Outcome.APPLIED, "");
        }

        @Override
        public void acknowledged(String orderNo, int version, String number) {}

        @Override
        public void refused(String orderNo, int version, String reason, boolean retry) {}

        @Override
        public Taken take(CallRecord call) {
            return call.callId().equals("old")
                    ? new Taken(Outcome.REFUSED, "太旧", "too-old")
                    : call.agent().equals("02")
                            ? new Taken(Outcome.APPLIED, "", Taken.CORRECTED)
                            : new Taken(Outcome.APPLIED, "");
        }

        @Override
        public void putAside(BadRecord row) {}

        @Override
        public void reconcile(LocalDate day, int calls) {}

        @Override
        public CaseTaken take(UnitCase given) {
            return given.title().equals("另一件")
                    ? new CaseTaken(Outcome.REFUSED, "", "", "已用", "case-no-reused")
                    : new CaseTaken(Outcome.APPLIED, "YC20261123-000009", "YC20261123-000009-1", "");
        }
    }

    private void stand(String orderNo, State state) {
        WorkOrder order = new OrderDraft(orderNo, NOW).order();
        orders.put(orderNo, new OrderBook.Standing(order, state, Optional.of(NOW.plusSeconds(7200))));
    }

    private void dispatch(String orderNo) {
        stand(orderNo, State.TO_ACKNOWLEDGE);
        line.dispatch(orders.get(orderNo).order());
    }

    private PushAnswer ask(String method, String path, String query, String body) {
        clock.advance(Duration.ofMillis(200));
        return line.pushed(
                new Push(
                        method,
                        "/link/v1" + path,
                        query,
                        Map.of("authorization", "Bearer " + token, "content-type", "application/json"),
                        body.getBytes(UTF_8)),
                centre);
    }

    private static JsonObject json(PushAnswer answer) {
        return JsonObject.parse(answer.bytes()).orElseThrow();
    }

    private void refused(PushAnswer answer, int status, String code) {
        assertEquals(answer.body(), status, answer.status());
        assertEquals("application/problem+json", answer.mediaType());
        assertEquals(Optional.of(code), json(answer).text("code"));
    }

    private PushAnswer reply(String id, String kind, String more) {
        return ask(
                "POST",
                "/orders/" + ORDER + "/replies",
                "",
                "{\"replyId\":\"" + id + "\",\"kind\":\"" + kind
                        + "\",\"occurredAt\":\"2026-11-23T09:00:00+08:00\",\"handler\":{\"name\":\"王某\"}" + more + "}");
    }

    private static final String TEXT = ",\"text\":\"正在抢修\"";
    private static final String DONE = ",\"text\":\"已修复\",\"result\":\"SOLVED\",\"contactedCaller\":true";

    @Test
    public void anOrderGoesThroughAcceptProgressComplete() {
        dispatch(ORDER);

        assertEquals(201, reply("reply-0001", "ACCEPT", "").status());
        assertEquals(
                Optional.of("IN_PROGRESS"),
                json(reply("reply-0002", "PROGRESS", TEXT)).text("state"));
        PushAnswer done = reply("reply-0003", "COMPLETE", DONE);

        assertEquals(Optional.of("COMPLETED"), json(done).text("state"));
        PushAnswer again = reply("reply-0003", "COMPLETE", DONE);
        assertEquals(200, again.status());
        assertEquals("the first answer again", done.body(), again.body());
        refused(reply("reply-0003", "COMPLETE", DONE.replace("已修复", "改")), 409, "reply-id-reused");
        PushAnswer late = reply("reply-0004", "PROGRESS", TEXT);
        refused(late, 409, "state-conflict");
        assertEquals(Optional.of("COMPLETED"), json(late).text("currentState"));
        assertEquals(3, centre.replies.size());
    }

    @Test
    public void aReturnThatIsRefusedStandsAsDispatchedAgainAndNoticesAreConfirmed() {
        dispatch(ORDER);
        assertEquals(
                Optional.of("RETURN_PENDING"),
                json(reply("reply-0001", "RETURN", TEXT)).text("state"));
        stand(ORDER, State.HANDLING);
        line.decide(new Decision(ORDER, "reply-0001", ReplyKind.RETURN_REQUEST, false, "属你单位职责", Optional.empty()));
        line.urge(new Urging("U1", ORDER, "请尽快办理", NOW));
        line.urge(new Urging("U1", ORDER, "请尽快办理", NOW));
        line.urge(new Urging("U2", ORDER, "督办", NOW, 2, Optional.of(NOW.plusSeconds(60))));
        line.withdraw(new Withdrawal(ORDER, "来电人撤诉", NOW));

        assertEquals(
                Optional.of("DISPATCHED"),
                json(ask("GET", "/orders/" + ORDER, "", "")).text("state"));
        assertEquals(201, reply("reply-0002", "ACCEPT", "").status());
        List<JsonObject> notices =
                json(ask("GET", "/notices", "", "")).objects("items").orElseThrow();
        assertEquals(
                List.of("RETURN_DECIDED", "URGE", "SUPERVISE", "WITHDRAW"),
                notices.stream().map(n -> n.text("type").orElse("")).toList());
        assertEquals(Optional.of(2L), notices.get(2).number("level"));
        assertEquals(Optional.of("2026-11-23T09:01:00+08:00"), notices.get(2).text("replyBy"));
        assertEquals(Optional.of("属你单位职责"), notices.get(0).text("reason"));
        String id = notices.get(3).text("noticeId").orElseThrow();
        assertTrue(id.matches("[0-9A-HJKMNP-TV-Z]{26}"));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    200,
                    ask("POST", "/notices/" + id + "/confirmation", "", "{\"confirmedAt\":\"2026-11-23T09:00:00Z\"}")
                            .status());
        }
        refused(
                ask("POST", "/notices/X/confirmation", "", "{\"confirmedAt\":\"2026-11-23T09:00:00Z\"}"),
                404,
                "notice-unknown");
    }

    @Test
    public void ordersAreFetchedInPagesAndSurviveARestart() {
        IntStream.rangeClosed(1, 5).forEach(i -> dispatch("YC20261123-00000" + i + "-1"));
        restart();

        JsonObject first = json(ask("GET", "/orders", "limit=3", ""));
        assertEquals(3, first.objects("items").orElseThrow().size());
        assertEquals(Optional.of(true), first.truth("more"));
        String cursor = first.text("nextCursor").orElseThrow();
        JsonObject second = json(ask("GET", "/orders", "limit=3&cursor=" + cursor, ""));
        assertEquals(2, second.objects("items").orElseThrow().size());
        assertEquals(Optional.of(false), second.truth("more"));
        JsonObject order = first.objects("items").orElseThrow().get(0);
        assertEquals(Optional.of(ORDER), order.text("orderNo"));
        assertEquals(Optional.of("2026-11-23T11:00:00+08:00"), order.text("signBy"));
        assertEquals(
                Optional.of(OrderDraft.CALLER.phone()),
                order.object("caller").orElseThrow().text("phone"));
        String last = second.text("nextCursor").orElseThrow();
        assertEquals(
                List.of(),
                json(ask("GET", "/orders", "cursor=" + last, ""))
                        .objects("items")
                        .orElseThrow());
        refused(ask("GET", "/orders", "cursor=nonsense", ""), 400, "invalid");
        refused(ask("GET", "/orders", "limit=201", ""), 400, "invalid");
        clock.advance(Duration.ofHours(25));
        token = line.tokens().issue();
        refused(ask("GET", "/orders", "cursor=" + cursor, ""), 410, "cursor-expired");
    }

    @Test
    public void tokensExpireAndHelloSaysWhoJoined() {
        assertEquals(Optional.of("新单位"), json(ask("GET", "/hello", "", "")).text("unitName"));
        clock.advance(Duration.ofMinutes(30));

        PushAnswer expired = ask("GET", "/hello", "", "");

        refused(expired, 401, "unauthenticated");
        assertEquals("Bearer error=\"invalid_token\"", expired.headers().get("WWW-Authenticate"));
        assertFalse(line.tokens().accepts("guess"));
        token = line.tokens().issue();
        assertEquals(200, ask("GET", "/hello", "", "").status());
        assertFalse(line.tokens().knows("unit-demo", "wrong"));
    }

    @Test
    public void moreThanTenRequestsASecondAreTooMany() {
        Push push = new Push("GET", "/link/v1/hello", "", Map.of("authorization", "Bearer " + token), new byte[0]);
        for (int i = 0; i < 10; i++) {
            assertEquals(200, line.pushed(push, centre).status());
        }

        PushAnswer eleventh = line.pushed(push, centre);

        refused(eleventh, 429, "rate");
        assertEquals("1", eleventh.headers().get("Retry-After"));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(200, line.pushed(push, centre).status());
    }

    @Test
    public void whatDoesNotFitIsRefusedByTheFieldsName() {
        dispatch(ORDER);
        refused(reply("reply-0001", "ACCEPT", ",\"txt\":\"x\""), 400, "unknown-field");
        refused(reply("short", "ACCEPT", ""), 400, "invalid");
        refused(reply("reply-0001", "PROGRESS", ""), 400, "invalid");
        refused(reply("reply-0001", "PROGRESS", ",\"text\":\"a\\u0007\""), 400, "invalid");
        refused(reply("reply-0001", "ACCEPT", ",\"attachments\":[\"none\"]"), 404, "attachment-unknown");
        refused(ask("POST", "/orders/YC20261123-999999-1/replies", "", "{}"), 404, "order-unknown");
        refused(ask("POST", "/calls", "", "[]"), 400, "invalid");
        assertEquals(0, centre.replies.size());
    }

    @Test
    public void fiveHundredCallsWithABadLineAreAnsweredLineByLine() {
        String good = "{\"callId\":\"%s\",\"direction\":\"IN\",\"hotline\":\"0359-0000000\",\"caller\":\"13900000001\","
                + "\"callee\":\"0359-0000000\",\"startedAt\":\"2026-11-23T08:30:11+08:00\","
                + "\"answeredAt\":\"2026-11-23T08:30:19+08:00\",\"endedAt\":\"2026-11-23T08:33:02+08:00\","
                + "\"result\":\"ANSWERED\",\"agent\":\"%s\"}";
        String calls = IntStream.range(0, 497)
                        .mapToObj(i -> good.formatted("C" + i, "01"))
                        .collect(Collectors.joining(","))
                + "," + good.formatted("old", "01") + "," + good.formatted("C0", "02") + ",{\"callId\":\"bad\"}";

        List<JsonObject> receipts = json(ask("POST", "/calls", "", "{\"calls\":[" + calls + "]}"))
                .objects("receipts")
                .orElseThrow();

        assertEquals(500, receipts.size());
        assertEquals(Optional.of("CREATED"), receipts.get(0).text("outcome"));
        assertEquals(Optional.of("too-old"), receipts.get(497).text("code"));
        assertEquals(Optional.of("REPLACED"), receipts.get(498).text("outcome"));
        assertEquals(Optional.of("REFUSED"), receipts.get(499).text("outcome"));
    }

    @Test
    public void anOwnCaseIsAnsweredWithTheCentresNumber() {
        String body = "{\"caseNo\":\"N-1\",\"kind\":\"HELP\",\"title\":\"停水\",\"content\":\"停水\",\"caller\":"
                + "{\"confidential\":false,\"phone\":\"13900000001\"},\"receivedAt\":\"2026-11-23T08:00:00+08:00\","
                + "\"hotline\":\"0359-0000000\",\"finished\":false}";

        PushAnswer taken = ask("POST", "/cases", "", body);

        assertEquals(201, taken.status());
        assertEquals(Optional.of("YC20261123-000009-1"), json(taken).text("orderNo"));
        refused(
                ask("POST", "/cases", "", body.replace("\"停水\",\"content", "\"另一件\",\"content")),
                409,
                "case-no-reused");
    }

    @Test
    public void theDoorbellRingsUntilItIsHeardWithTheSameEvent() {
        doorbellAnswer = 500;
        dispatch(ORDER);
        line.collect("", centre);
        assertEquals(Optional.of("failing"), json(ask("GET", "/hello", "", "")).text("doorbell"));
        line.collect("", centre);
        assertEquals("not before a minute", 1, rung.size());
        clock.advance(Duration.ofMinutes(1));
        restart();
        doorbellAnswer = 200;
        line.collect("", centre);
        line.collect("", centre);

        assertEquals(2, rung.size());
        assertEquals(rung.get(0), rung.get(1));
    }

    @Test
    public void aFileIsPutBeforeTheReplyThatUsesItAndGoesAfterADay() {
        dispatch(ORDER);
        PushAnswer kept = upload("image/jpeg");
        String id = json(kept).text("id").orElseThrow();

        assertEquals(201, kept.status());
        assertEquals(
                201,
                reply("reply-0001", "ACCEPT", ",\"attachments\":[\"" + id + "\"]")
                        .status());
        assertEquals(1, centre.replies.get(0).files().size());
        assertEquals("阀门.jpg", centre.replies.get(0).files().get(0).name());
        refused(upload("application/x-msdownload"), 415, "media-type");
        String unused = json(upload("image/jpeg")).text("id").orElseThrow();
        clock.advance(Duration.ofHours(25));
        token = line.tokens().issue();
        line.collect("", centre);
        refused(
                reply("reply-0002", "PROGRESS", TEXT + ",\"attachments\":[\"" + unused + "\"]"),
                404,
                "attachment-unknown");
    }

    private PushAnswer upload(String type) {
        clock.advance(Duration.ofMillis(200));
        String body = "--b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"阀门.jpg\"\r\nContent-Type: "
                + type + "\r\n\r\nbytes\r\n--b1--\r\n";
        return line.pushed(
                new Push(
                        "POST",
                        "/link/v1/attachments",
                        "",
                        Map.of("authorization", "Bearer " + token, "content-type", "multipart/form-data; boundary=b1"),
                        body.getBytes(UTF_8)),
                centre);
    }

    @Test
    public void theDocumentsVectorsOfTheDoorbellAreOurs() {
        String body = "{\"eventId\":\"01E2CZ6J8Q4M7T0V9XWYB3K5NA\",\"type\":\"notice.created\",\"occurredAt\":"
            + "\"2020-03-03T10:00:00+08:00\",\"data\":{\"noticeId\":\"01E2CZ6J8Q4M7T0V9XWYB3K5NB\",\"type\":\"URGE\","
            + "\"orderNo\":\"YC20200302-000123\",\"text\":\"来电人再次来电催办，请尽快办理。\","
            + "\"createdAt\":\"2020-03-03T10:00:00+08:00\"}}";
        String words = "01E2CZ6J8Q4M7T0V9XWYB3K5NA.1583200800." + body;

        assertEquals(
                "7d731f532e4292d57b7ea8680da468f095ac0d402a614d3e3e342f5d6030b56e",
                new HmacSha256("doorbell-demo-secret").sign(words));
        assertEquals(
                "57fa27e2af014ad1ebe9a1773d4a57e64449664418323891a001b107911030f5",
                new HmacSm3("doorbell-demo-secret").sign(words));
    }
}
