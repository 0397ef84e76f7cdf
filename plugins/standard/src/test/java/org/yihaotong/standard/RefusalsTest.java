package org.yihaotong.standard;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.yihaotong.api.hotline.OrderBook.State;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.SoapVersion;
import org.yihaotong.standard.JoinedUnit.Answer;

/** What does not fit is refused by field and rule, in both spellings alike, and changes nothing. */
@RunWith(Parameterized.class)
public final class RefusalsTest {

    private static final String ALPHABET = "\u0085";
    private final Site site = new Site(Instant.parse("2020-03-02T01:20:00Z"));
    private final List<String> wrong = new ArrayList<>();

    @Parameter
    public Function<Site, JoinedUnit> spelling;

    @Parameters
    public static List<Function<Site, JoinedUnit>> spellings() {
        return List.of(
                at -> new RestUnit(at.url()),
                at -> new SoapUnit(at.url(), SoapVersion.SOAP_11, at.clock),
                at -> new SoapUnit(at.url(), SoapVersion.SOAP_12, at.clock));
    }

    @After
    public void close() {
        site.close();
    }

    private Answer reply(String orderNo, JsonObject reply) {
        return spelling.apply(site)
                .ask("SubmitReply", new JsonObject().with("orderNo", orderNo).with("reply", reply));
    }

    private static JsonObject good(String kind) {
        return new JsonObject()
                .with("replyId", "8f5c1b1e-0001")
                .with("kind", kind)
                .with("occurredAt", "2020-03-02T09:20:00+08:00")
                .with("handler", new JsonObject().with("name", "王某"));
    }

    private void refused(Answer answer, String code, String error) {
        String said = answer.code() + " " + answer.error();
        if (!said.equals(code + " " + error)) {
            wrong.add(said + " instead of " + code + " " + error);
        }
    }

    @Test
    public void repliesThatDoNotFit() {
        site.dispatch(Site.ORDER);
        JsonObject accept = good("ACCEPT");
        JsonObject progress = good("PROGRESS");
        JsonObject complete = good("COMPLETE").with("text", "已修复").with("contactedCaller", true);
        refused(reply(Site.ORDER, accept.with("replyId", "short")), "invalid", "replyId pattern");
        refused(reply(Site.ORDER, accept.with("kind", "SIGN")), "invalid", "kind enum");
        refused(reply(Site.ORDER, accept.with("occurredAt", "2020-03-02T09:20:00")), "invalid", "occurredAt time");
        refused(reply(Site.ORDER, accept.with("occurredAt", "2020-03-02T09:20+08:00")), "invalid", "occurredAt time");
        refused(reply(Site.ORDER, accept.with("occurredAt", "2020-02-30T09:20:00Z")), "invalid", "occurredAt time");
        refused(
                reply(Site.ORDER, accept.with("occurredAt", "2020-03-02T09:24:00+08:00")),
                "invalid",
                "occurredAt future");
        refused(reply(Site.ORDER, accept.with("handler", new JsonObject())), "invalid", "handler.name required");
        refused(
                reply(Site.ORDER, accept.with("handler", new JsonObject().with("name", "王".repeat(41)))),
                "invalid",
                "handler.name length");
        refused(
                reply(
                        Site.ORDER,
                        accept.with(
                                "handler", new JsonObject().with("name", "王某").with("phone", "139x"))),
                "invalid",
                "handler.phone pattern");
        refused(reply(Site.ORDER, progress), "invalid", "text required");
        refused(reply(Site.ORDER, progress.with("text", "")), "invalid", "text length");
        refused(reply(Site.ORDER, progress.with("text", "字".repeat(4001))), "invalid", "text length");
        refused(reply(Site.ORDER, progress.with("text", "a\tb")), "invalid", "text alphabet");
        refused(reply(Site.ORDER, progress.with("text", "a" + ALPHABET)), "invalid", "text alphabet");
        refused(reply(Site.ORDER, progress.with("text", "e\u0301")), "invalid", "text nfc");
        refused(reply(Site.ORDER, good("EXTEND").with("text", "缺件")), "invalid", "requestedDue required");
        refused(reply(Site.ORDER, complete), "invalid", "result required");
        refused(reply(Site.ORDER, complete.with("result", "DONE")), "invalid", "result enum");
        refused(
                reply(Site.ORDER, complete.with("result", "SOLVED").with("contactedCaller", "yes")),
                "invalid",
                "contactedCaller type");
        refused(reply(Site.ORDER, accept.with("attachments", List.of("none"))), "attachment-unknown", "");
        refused(reply("YC20200302-999999-1", accept), "order-unknown", "");
        refused(reply(Site.ORDER, progress.with("text", "正在抢修")), "state-conflict", "");

        assertEquals(List.of(), wrong);
        assertEquals(0, site.engine.replies.size());
        assertEquals(0, site.ledger.size("newunit", "replies"));
        assertEquals(
                "the number is still free",
                "ACCEPTED",
                reply(Site.ORDER, accept).text("state"));
    }

    @Test
    public void casesThatDoNotFit() {
        JsonObject caller = new JsonObject().with("phone", "13900000001").with("confidential", false);
        JsonObject good = new JsonObject()
                .with("caseNo", "N-1")
                .with("kind", "HELP")
                .with("title", "停水")
                .with("content", "小区停水")
                .with("caller", caller)
                .with("receivedAt", "2020-03-02T08:00:00+08:00")
                .with("hotline", "0359-0000000")
                .with("finished", false);
        refused(unitCase(good.with("caseNo", "")), "invalid", "caseNo length");
        refused(unitCase(good.with("title", "长".repeat(101))), "invalid", "title length");
        refused(unitCase(good.with("finished", true)), "invalid", "resultText required");
        refused(unitCase(good.with("place", new JsonObject().with("lon", 111.0))), "invalid", "place.lon coordinates");
        refused(
                unitCase(good.with("place", new JsonObject().with("lon", 111.0).with("lat", 91.0))),
                "invalid",
                "place.lat range");
        refused(
                unitCase(good.with("caller", caller.with("confidential", true))),
                "invalid",
                "caller.phone confidential");
        refused(unitCase(good.with("hotline", "0359-9999999")), "forbidden", "");
        assertEquals(List.of(), wrong);
        assertEquals(0, site.engine.cases.size());

        Answer taken = unitCase(good);
        assertEquals("YC20200302-000009-1", taken.text("orderNo"));
        assertEquals(taken.body().members(), unitCase(good).body().members());
        refused(unitCase(good.with("title", "另一件")), "case-no-reused", "");
        assertEquals(List.of(), wrong);
    }

    private Answer unitCase(JsonObject unitCase) {
        return spelling.apply(site).ask("SubmitCase", new JsonObject().with("case", unitCase));
    }

    @Test
    public void walksNoticesAndFilesThatDoNotFit() {
        JoinedUnit unit = spelling.apply(site);
        refused(unit.ask("FetchOrders", new JsonObject().with("limit", 201)), "invalid", "limit range");
        refused(unit.ask("FetchNotices", new JsonObject().with("limit", 0)), "invalid", "limit range");
        refused(unit.ask("FetchOrders", new JsonObject().with("limit", "ten")), "invalid", "limit type");
        refused(unit.ask("FetchOrders", new JsonObject().with("cursor", "nonsense")), "invalid", "cursor cursor");
        JsonObject confirmation = new JsonObject().with("noticeId", "01E2CZ6J8Q4M7T0V9XWYB3K5NB");
        refused(unit.ask("ConfirmNotice", confirmation), "invalid", "confirmedAt required");
        refused(
                unit.ask("ConfirmNotice", confirmation.with("confirmedAt", "2020-03-02T09:20:00+08:00")),
                "notice-unknown",
                "");
        refused(unit.put("工具.exe", "application/x-msdownload", new byte[9]), "media-type", "");
        refused(unit.put("空.jpg", "image/jpeg", new byte[0]), "invalid", "file empty");
        refused(unit.put("长".repeat(121), "image/jpeg", new byte[9]), "invalid", "name length");
        refused(unit.ask("SubmitCalls", new JsonObject().with("calls", List.of())), "invalid", calls());

        assertEquals(List.of(), wrong);
        assertEquals(0, site.ledger.size("newunit", "files"));
    }

    /** In XML there is no empty list. */
    private String calls() {
        return spelling.apply(site) instanceof RestUnit ? "calls size" : "calls required";
    }

    @Test
    public void anExtensionIsNotAskedForWhenTheDeadlineIsOver() {
        site.dispatch(Site.ORDER);
        site.engine.stand(Site.ORDER, State.HANDLING);
        site.clock.advance(java.time.Duration.ofDays(3));
        JsonObject extend = good("EXTEND").with("text", "缺件").with("requestedDue", "2020-03-09T09:20:00+08:00");

        assertEquals("state-conflict", reply(Site.ORDER, extend).code());
        assertEquals(0, site.engine.replies.size());
    }

    @Test
    public void whenTheCentreCannotAtTheMomentTheSameMayBeSentAgain() {
        site.dispatch(Site.ORDER);
        site.engine.down(true);
        Answer down = reply(Site.ORDER, good("ACCEPT"));
        assertEquals("unavailable", down.code());
        assertEquals(true, down.body().truth("retryable").orElseThrow());

        site.engine.down(false);
        site.restart();
        assertEquals("ACCEPTED", reply(Site.ORDER, good("ACCEPT")).text("state"));

        site.away(true);
        assertEquals("unavailable", reply(Site.ORDER, good("ACCEPT")).code());
    }
}
