package org.yihaotong.standard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.OrderBook.State;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.standard.JoinedUnit.Answer;
import org.yihaotong.testkit.OrderDraft;

/** Section 13: what a unit has to show before it is accepted, from the first hello to the last event; one story, two spellings. */
abstract class AcceptanceStory {

    private static final Instant NOW = Instant.parse("2020-03-02T01:20:00Z");
    private static final String SECOND = "YC20200302-000124-1";
    private static final String THIRD = "YC20200302-000125-1";

    private BellEar ear;
    private Site site;
    private JoinedUnit unit;

    abstract JoinedUnit join(Site at);

    /** What the unit once proved itself by is no longer good; its program has to notice. */
    abstract void expire(Site at);

    @Before
    public void open() {
        ear = new BellEar();
        site = new Site(NOW, ear.url());
        ear.tells(site.clock);
        unit = join(site);
    }

    @After
    public void close() {
        site.close();
        ear.close();
    }

    private JsonObject reply(String id, String kind) {
        return new JsonObject()
                .with("replyId", id)
                .with("kind", kind)
                .with("occurredAt", Beijing.iso(site.clock.instant()))
                .with("handler", new JsonObject().with("name", "王某").with("phone", "0359-0000000"));
    }

    private JsonObject textReply(String id, String kind) {
        return reply(id, kind).with("text", "已派人到现场。");
    }

    private Answer submit(String orderNo, JsonObject reply) {
        return unit.ask("SubmitReply", new JsonObject().with("orderNo", orderNo).with("reply", reply));
    }

    private String state(String orderNo) {
        Answer answer = unit.ask("GetOrder", new JsonObject().with("orderNo", orderNo));
        return answer.body().object("order").orElse(answer.body()).text("state").orElse("");
    }

    private List<JsonObject> items(String operation) {
        Answer answer = unit.ask(operation, new JsonObject());
        assertEquals(Optional.of(false), answer.body().truth("more"));
        return answer.body().objects("items").orElse(List.of());
    }

    private JsonObject notice(String type) {
        return items("FetchNotices").stream()
                .filter(n -> n.text("type").equals(Optional.of(type)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no notice " + type));
    }

    private void confirm(JsonObject notice) {
        for (int i = 0; i < 2; i++) {
            JsonObject confirmation = new JsonObject()
                    .with("noticeId", notice.text("noticeId"))
                    .with("confirmedAt", Beijing.iso(site.clock.instant()));
            assertTrue(unit.ask("ConfirmNotice", confirmation).good());
        }
    }

    @Test
    public void aUnitIsAccepted() {
        helloAlsoAfterWhatProvedItHasExpired();
        anOrderGoesThroughAcceptProgressComplete();
        aReturnIsRefusedAndTheOrderStandsAsDispatched();
        anExtensionIsApprovedAndTheOrderSaysSo();
        urgeAndWithdrawalAreConfirmedAndNothingIsTakenAfterIt();
        fiveHundredCallsWithABadLineAreAnsweredLineByLine();
        theDoorbellRingsOnceForEachEventHoweverOftenItIsReplayed();
    }

    private void helloAlsoAfterWhatProvedItHasExpired() {
        Answer hello = unit.ask("Hello", new JsonObject());
        assertEquals("newunit", hello.text("unit"));
        assertEquals("新单位", hello.text("unitName"));
        assertEquals("1.0", hello.text("interface"));
        assertEquals("ok", hello.text("doorbell"));

        expire(site);

        assertTrue(unit.ask("Hello", new JsonObject()).good());
    }

    private void anOrderGoesThroughAcceptProgressComplete() {
        site.dispatch(Site.ORDER);
        JsonObject order = items("FetchOrders").get(0);
        assertEquals(Optional.of(Site.ORDER), order.text("orderNo"));
        assertEquals(Optional.of("HELP"), order.text("kind"));
        assertEquals(Optional.of("C20200302084000017"), order.text("callId"));
        assertEquals(Optional.of("盐湖区"), order.object("place").orElseThrow().text("district"));
        assertEquals(
                Optional.of(OrderDraft.CALLER.phone()),
                order.object("caller").orElseThrow().text("phone"));

        assertEquals(
                "ACCEPTED", submit(Site.ORDER, reply("reply-0001", "ACCEPT")).text("state"));
        assertEquals(
                "IN_PROGRESS",
                submit(Site.ORDER, textReply("reply-0002", "PROGRESS")).text("state"));
        JsonObject complete =
                textReply("reply-0003", "COMPLETE").with("result", "SOLVED").with("contactedCaller", true);
        Answer done = submit(Site.ORDER, complete);
        assertEquals("COMPLETED", done.text("state"));

        site.restart();
        assertEquals(
                "the first answer again",
                done.body().members(),
                submit(Site.ORDER, complete).body().members());
        assertEquals(
                "reply-id-reused",
                submit(Site.ORDER, complete.with("text", "另一份")).code());
        Answer late = submit(Site.ORDER, textReply("reply-0004", "PROGRESS"));
        assertEquals("state-conflict", late.code());
        assertEquals("COMPLETED", late.text("currentState"));
        assertEquals(3, site.engine.replies.size());
    }

    private void aReturnIsRefusedAndTheOrderStandsAsDispatched() {
        site.dispatch(SECOND);
        assertEquals(
                "RETURN_PENDING",
                submit(SECOND, textReply("reply-0005", "RETURN")).text("state"));
        assertEquals(
                "state-conflict", submit(SECOND, reply("reply-0006", "ACCEPT")).code());

        site.engine.stand(SECOND, State.HANDLING);
        Decision no = new Decision(SECOND, "reply-0005", ReplyKind.RETURN_REQUEST, false, "属你单位职责", Optional.empty());
        site.line().decide(no);

        JsonObject decided = notice("RETURN_DECIDED");
        assertEquals(Optional.of(false), decided.truth("approved"));
        assertEquals(Optional.of("属你单位职责"), decided.text("reason"));
        assertEquals("DISPATCHED", state(SECOND));
        assertEquals("ACCEPTED", submit(SECOND, reply("reply-0007", "ACCEPT")).text("state"));
        site.line().decide(no);
        assertEquals("what is said again changes nothing", "ACCEPTED", state(SECOND));
    }

    private void anExtensionIsApprovedAndTheOrderSaysSo() {
        Instant due = site.clock.instant().plus(Duration.ofDays(6));
        JsonObject asked = textReply("reply-0008", "EXTEND").with("requestedDue", Beijing.iso(due));
        assertEquals("ACCEPTED", submit(SECOND, asked).text("state"));

        site.engine.stand(new OrderDraft(SECOND, site.clock.instant()).due(due).order(), State.HANDLING);
        site.line()
                .decide(new Decision(SECOND, "reply-0008", ReplyKind.EXTENSION_REQUEST, true, "同意", Optional.of(due)));

        assertEquals(Optional.of(Beijing.iso(due)), notice("EXTENSION_DECIDED").text("newDue"));
        List<JsonObject> orders = items("FetchOrders");
        JsonObject last = orders.get(orders.size() - 1);
        assertEquals("it comes again", Optional.of(SECOND), last.text("orderNo"));
        assertEquals(Optional.of(2L), last.number("version"));
        assertEquals(Optional.of(Beijing.iso(due)), last.text("due"));
    }

    private void urgeAndWithdrawalAreConfirmedAndNothingIsTakenAfterIt() {
        site.dispatch(THIRD);
        Urging urge = new Urging("U1", THIRD, "来电人再次来电催办，请尽快办理。", site.clock.instant());
        site.line().urge(urge);
        site.line().urge(urge);
        confirm(notice("URGE"));
        site.engine.stand(THIRD, State.WITHDRAWN);
        site.line().withdraw(new Withdrawal(THIRD, "来电人撤诉", site.clock.instant()));
        confirm(notice("WITHDRAW"));

        Answer after = submit(THIRD, reply("reply-0009", "ACCEPT"));
        assertEquals("state-conflict", after.code());
        assertEquals("WITHDRAWN", after.text("currentState"));
        assertEquals(4, items("FetchNotices").size());
    }

    private void fiveHundredCallsWithABadLineAreAnsweredLineByLine() {
        List<JsonObject> calls = new ArrayList<>();
        for (int i = 0; i < 499; i++) {
            calls.add(call("UNIT-20200302-" + i, "ANSWERED"));
        }
        calls.add(call("UNIT-bad", "MAYBE"));

        Answer first = unit.ask("SubmitCalls", new JsonObject().with("calls", calls));

        assertEquals(List.of("CREATED"), outcomes(first, 0, 499));
        assertEquals(List.of("REFUSED"), outcomes(first, 499, 500));
        assertEquals(499, site.engine.calls.size());
        assertEquals("UNIT-bad", site.engine.aside.get(0).key());
        List<JsonObject> again = List.of(calls.get(0), call("UNIT-20200302-1", "TRANSFERRED"), call("old", "BUSY"));
        Answer second = unit.ask("SubmitCalls", new JsonObject().with("calls", again));
        assertEquals(List.of("DUPLICATE", "REPLACED", "REFUSED"), outcomes(second, 0, 3));
    }

    private static JsonObject call(String id, String result) {
        JsonObject call = new JsonObject()
                .with("callId", id)
                .with("direction", "IN")
                .with("hotline", "0359-0000000")
                .with("caller", "13900000001")
                .with("callee", "0359-0000000")
                .with("startedAt", "2020-03-02T08:30:11+08:00")
                .with("endedAt", "2020-03-02T08:33:02+08:00")
                .with("result", result);
        return result.equals("BUSY") ? call : call.with("answeredAt", "2020-03-02T08:30:19+08:00");
    }

    private static List<String> outcomes(Answer answer, int from, int to) {
        return answer.body().objects("receipts").orElseThrow().subList(from, to).stream()
                .map(r -> r.text("outcome").orElse(""))
                .distinct()
                .toList();
    }

    private void theDoorbellRingsOnceForEachEventHoweverOftenItIsReplayed() {
        site.tick();
        Set<String> done = Set.copyOf(ear.done());
        assertEquals("orders, one of them amended, and notices", 3 + 1 + 4, done.size());
        assertEquals(
                Set.of("order.dispatched", "order.amended", "notice.created"),
                ear.types().stream().collect(Collectors.toSet()));

        ear.replayAll();
        site.tick();

        assertEquals("a replay is ignored", 8, ear.done().size());
        assertEquals(0, ear.refused());
        ear.replayForged();
        site.clock.advance(Duration.ofSeconds(301));
        ear.replayAll();
        assertEquals("forged or too old", 1 + 8, ear.refused());
    }
}
