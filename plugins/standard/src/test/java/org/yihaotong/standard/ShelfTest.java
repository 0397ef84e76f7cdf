package org.yihaotong.standard;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.OrderBook.State;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.standard.JoinedUnit.Answer;
import org.yihaotong.testkit.OrderDraft;

/** What waits for a unit, how it is fetched, how it reads after a change, and when it goes. */
public final class ShelfTest {

    private static final byte[] PHOTO = Site.text("image of a pipe");

    private final Site site = new Site(Instant.parse("2020-03-02T01:20:00Z"));
    private final RestUnit unit = new RestUnit(site.url());

    @After
    public void close() {
        site.close();
    }

    private static FileContent photo(String id) {
        return new FileContent(
                id,
                "现场.jpg",
                "image/jpeg",
                PHOTO.length,
                HmacSha256.digest(PHOTO),
                () -> new ByteArrayInputStream(PHOTO));
    }

    private Answer fetch(String what, JsonObject walk) {
        return unit.ask(what, walk);
    }

    private List<JsonObject> items(String what) {
        return fetch(what, new JsonObject()).body().objects("items").orElseThrow();
    }

    private Answer reply(String id, String kind, String... attachments) {
        JsonObject reply = new JsonObject()
                .with("replyId", id)
                .with("kind", kind)
                .with("occurredAt", Beijing.iso(site.clock.instant()))
                .with("handler", new JsonObject().with("name", "王某"))
                .with("text", "正在抢修")
                .with("attachments", List.of(attachments));
        return unit.ask(
                "SubmitReply", new JsonObject().with("orderNo", Site.ORDER).with("reply", reply));
    }

    @Test
    public void ordersAreFetchedInPagesThatSurviveARestartAndACursorLivesADay() {
        IntStream.rangeClosed(1, 5).forEach(i -> site.dispatch("YC20200302-00000" + i + "-1"));
        site.restart();

        Answer first = fetch("FetchOrders", new JsonObject().with("limit", 3));
        assertEquals(3, first.body().objects("items").orElseThrow().size());
        assertEquals(Optional.of(true), first.body().truth("more"));
        JsonObject walk = new JsonObject().with("limit", 3).with("cursor", first.text("nextCursor"));
        Answer second = fetch("FetchOrders", walk);
        assertEquals(2, second.body().objects("items").orElseThrow().size());
        assertEquals(Optional.of(false), second.body().truth("more"));
        JsonObject on = new JsonObject().with("cursor", second.text("nextCursor"));
        assertEquals(Optional.of(List.of()), fetch("FetchOrders", on).body().objects("items"));

        site.clock.advance(Duration.ofHours(25));
        assertEquals("cursor-expired", fetch("FetchOrders", walk).code());
        assertEquals(5, items("FetchOrders").size());
        site.clock.advance(Duration.ofDays(7));
        assertEquals(
                "without a cursor it begins a week back",
                0,
                items("FetchOrders").size());
    }

    @Test
    public void aFileThatIsAddedMakesANewVersionAndANoticeOnce() {
        site.dispatch(Site.ORDER, photo("f1"));
        assertArrayEquals(PHOTO, unit.fetch("f1").orElseThrow());
        site.amend(Site.ORDER, photo("f1"));
        assertEquals("it reads as before", 1, items("FetchOrders").size());
        assertEquals(0, items("FetchNotices").size());

        site.amend(Site.ORDER, photo("f1"), photo("f2"));
        site.amend(Site.ORDER, photo("f1"), photo("f2"));
        site.restart();

        JsonObject order = items("FetchOrders").get(0);
        assertEquals(Optional.of(2L), order.number("version"));
        JsonObject file = order.objects("attachments").orElseThrow().get(1);
        assertEquals(Optional.of("f2"), file.text("id"));
        assertEquals(Optional.of(HmacSha256.digest(PHOTO)), file.text("sha256"));
        assertEquals(1, items("FetchNotices").size());
        assertEquals(Optional.of("AMEND"), items("FetchNotices").get(0).text("type"));
        assertArrayEquals(PHOTO, unit.fetch("f2").orElseThrow());
        site.amend(Site.ORDER, photo("f1"));
        assertEquals(Optional.empty(), unit.fetch("f2"));
        assertEquals(Optional.of(3L), items("FetchOrders").get(0).number("version"));
    }

    @Test
    public void aRedoIsAnOrderWithANumberOfItsOwnAndANotice() {
        WorkOrder o = new OrderDraft(Site.ORDER + "R2", site.clock.instant()).order();
        WorkOrder redo = new WorkOrder(
                o.orderNo(),
                o.version(),
                o.ticket(),
                2,
                o.lead(),
                o.type(),
                o.urgency(),
                o.title(),
                o.content(),
                o.matter(),
                o.fields(),
                o.caller(),
                o.confidential(),
                o.place(),
                o.acceptedAt(),
                o.dispatchedAt(),
                o.due());
        site.engine.stand(redo, State.TO_ACKNOWLEDGE);
        site.line().dispatch(redo);
        site.line().dispatch(redo);

        assertEquals(Optional.of("REDO"), items("FetchOrders").get(0).text("state"));
        assertEquals(1, items("FetchNotices").size());
        assertEquals(Optional.of("REDO"), items("FetchNotices").get(0).text("type"));
        assertEquals(
                Optional.of(Beijing.iso(o.due())), items("FetchNotices").get(0).text("newDue"));
        assertEquals("ACCEPTED", unit.ask("SubmitReply", accept(redo.orderNo())).text("state"));
    }

    private JsonObject accept(String orderNo) {
        JsonObject reply = new JsonObject()
                .with("replyId", "reply-0001")
                .with("kind", "ACCEPT")
                .with("occurredAt", Beijing.iso(site.clock.instant()))
                .with("handler", new JsonObject().with("name", "王某"));
        return new JsonObject().with("orderNo", orderNo).with("reply", reply);
    }

    @Test
    public void aFileOfTheUnitIsKeptWhileAReplyUsesItAndDroppedAfterADayOtherwise() {
        site.dispatch(Site.ORDER);
        Answer kept = unit.put("阀门 1.jpg", "image/jpeg", PHOTO);
        assertEquals(HmacSha256.digest(PHOTO), kept.text("sha256"));
        String used = kept.text("id");
        String unused = unit.put("b.pdf", "application/pdf", PHOTO).text("id");
        assertEquals(
                "a refused reply uses nothing",
                "state-conflict",
                reply("reply-0001", "PROGRESS", unused).code());
        assertTrue(reply("reply-0002", "ACCEPT", used).good());
        assertEquals("阀门 1.jpg", site.engine.replies.get(0).files().get(0).name());

        site.clock.advance(Duration.ofHours(25));
        assertEquals(
                "attachment-unknown", reply("reply-0003", "PROGRESS", unused).code());
        site.tick();

        assertEquals(Optional.empty(), unit.fetch(unused));
        assertArrayEquals(PHOTO, unit.fetch(used).orElseThrow());
        assertEquals(1, site.ledger.size("newunit", "contents"));
    }

    @Test
    public void whatNobodyCanNeedAnyMoreGoesOnceTheOrderIsOver() {
        site.dispatch(Site.ORDER, photo("f1"));
        String file = unit.put("a.jpg", "image/jpeg", PHOTO).text("id");
        Answer first = reply("reply-0001", "ACCEPT", file);
        site.line().urge(new Urging("U1", Site.ORDER, "请尽快办理", site.clock.instant()));

        site.clock.advance(Duration.ofDays(9));
        site.tick();
        assertEquals(
                "its order lives", first.body().members(), again(first).body().members());
        site.engine.stand(Site.ORDER, State.CLOSED);
        site.clock.advance(Duration.ofDays(2));
        site.tick();

        for (String book : List.of("replies", "notices", "states", "orderfiles", "files", "contents", "confirmed")) {
            assertEquals(book, 0, site.ledger.size("newunit", book));
        }
        JsonObject order = unit.ask("GetOrder", new JsonObject().with("orderNo", Site.ORDER))
                .body();
        assertEquals("it can still be read", Optional.of("CLOSED"), order.text("state"));
    }

    /** The unit sends the same reply again, word for word. */
    private Answer again(Answer first) {
        JsonObject reply = new JsonObject()
                .with("replyId", first.text("replyId"))
                .with("kind", "ACCEPT")
                .with("occurredAt", Beijing.iso(site.engine.replies.get(0).at()))
                .with("handler", new JsonObject().with("name", "王某"))
                .with("text", "正在抢修")
                .with(
                        "attachments",
                        List.of(site.engine.replies.get(0).files().get(0).id()));
        return unit.ask(
                "SubmitReply", new JsonObject().with("orderNo", Site.ORDER).with("reply", reply));
    }
}
