package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.telephony.push.Stage.push;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.telephony.CallEvent.Answered;
import org.yihaotong.api.telephony.CallEvent.CallEnded;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.api.telephony.CallEvent.Ringing;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.telephony.push.Stage.Reply;

/** Whatever is pushed: refused or put aside with a reason, nothing lost, and the next call is taken. */
public class BadInputTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Stage stage = new Stage().set("seats", new String[] {"张三=8001"});
    private final PaperCentre centre = stage.centre;

    @After
    public void theNextCallIsTaken() {
        assertEquals(200, stage.json(push("newCall", "the-next")).status());
        assertTrue(centre.all(Offered.class).stream().anyMatch(o -> o.call().equals("the-next")));
        stage.close();
    }

    private static String text(JsonObject push) {
        return new String(push.bytes(), UTF_8);
    }

    @Test
    public void aBodyOfOneMegabyteIsRefused() {
        byte[] large = text(push("newCall", "c1", "queue", "x".repeat(1 << 20))).getBytes(UTF_8);

        Reply reply = stage.post(Stage.JSON, large);

        assertEquals(413, reply.status());
        assertTrue(reply.error().contains("256 KB"));
    }

    @Test
    public void aDeclaredCharsetIsHonoured() {
        byte[] gb = text(push("newCall", "c1", "user", "张三")).getBytes(GB18030);

        assertEquals(200, stage.post("application/json; charset=GB18030", gb).status());

        assertEquals("8001", centre.one(Ringing.class).seat());
    }

    @Test
    public void aFormInItsCharsetIsReadToo() {
        String form = "event=newCall&from=1&to=12345&direction=in&callId=c1&user[]=%D5%C5%C8%FD";

        assertEquals(
                200,
                stage.post("application/x-www-form-urlencoded; charset=gbk", form.getBytes(UTF_8))
                        .status());

        assertEquals("8001", centre.one(Ringing.class).seat());
    }

    @Test
    public void bytesOfACharsetThatNobodyDeclaredArePutAside() {
        byte[] gb = text(push("newCall", "c1", "user", "张三")).getBytes(GB18030);

        Reply reply = stage.post(Stage.JSON, gb);

        assertEquals(422, reply.status());
        assertTrue(reply.error().contains("UTF-8"));
        assertEquals(reply.error(), stage.asideReason());
        byte[] kept = Base64.getDecoder().decode(stage.asides().get(0).get(2));
        assertArrayEquals("every byte is there", gb, kept);
    }

    @Test
    public void aCharsetThatNobodyKnowsIsRefused() {
        Reply reply = stage.post(
                "application/json; charset=klingon", push("newCall", "c1").bytes());

        assertEquals(422, reply.status());
        assertEquals(1, stage.asides().size());
    }

    @Test
    public void anUnknownEventIsPutAside() {
        Reply reply = stage.json(push("teleport", "c1"));

        assertEquals(422, reply.status());
        assertTrue(reply.error().contains("unknown"));
        assertEquals(reply.error(), stage.asideReason());
    }

    @Test
    public void aNumberWithLettersIsNoNumberButTheCallIsACall() {
        Reply reply = stage.json(push("newCall", "c1", "from", "1380013ABCD", "to", "queue-main"));

        assertEquals(200, reply.status());
        assertEquals("", centre.one(Offered.class).caller());
        assertEquals("", centre.one(Offered.class).dialled());
        assertTrue(stage.asideReason().startsWith("from"));
    }

    @Test
    public void aWithheldNumberIsNothingToRemark() {
        for (String hidden : List.of("anonymous", "Anonymous", "", "sip:anonymous@anonymous.invalid")) {
            assertEquals(
                    200,
                    stage.json(push("newCall", "c" + hidden, "from", hidden)).status());
        }
        assertEquals(
                200,
                stage.json(push("newCall", "sip", "from", "sip:13800138000@pbx.test"))
                        .status());

        assertTrue(stage.asides().isEmpty());
        assertEquals(
                List.of("", "", "", "", "13800138000"),
                centre.all(Offered.class).stream().map(Offered::caller).toList());
    }

    @Test
    public void aCallIdHolds250Characters() {
        String longest = "i".repeat(250);

        assertEquals(422, stage.json(push("newCall", longest + "i")).status());
        assertEquals(200, stage.json(push("newCall", longest)).status());
        assertEquals(200, stage.json(push("hangup", longest)).status());

        String call = centre.one(Offered.class).call();
        assertTrue(call.length() <= 100);
        assertEquals(call, centre.one(CallEnded.class).call());
        assertTrue(centre.events().stream().allMatch(e -> e.stamp().id().length() <= 120));
        assertTrue(stage.asideReason().contains("250"));
    }

    @Test
    public void aCallIdMayHoldWhateverItLikes() {
        for (String odd : List.of("a/b", "通话一", "a b?c#d", "<script>", "..")) {
            assertEquals(200, stage.json(push("newCall", odd)).status());
        }

        assertEquals(5, centre.all(Offered.class).size());
        assertTrue(centre.all(Offered.class).stream()
                .allMatch(o -> o.call().matches("[0-9A-Za-z][0-9A-Za-z._:@+-]{0,99}")));
    }

    @Test
    public void fieldsThatAreTooLongOrTooManyDoNotKeepACallOut() {
        JsonObject push = push("newCall", "c1", "raw", "x".repeat(5_000));
        for (int i = 0; i < 500; i++) {
            push = push.with("field" + i, "x");
        }

        assertEquals(200, stage.json(push).status());

        assertEquals("c1", centre.one(Offered.class).call());
        assertTrue(stage.asideReason().contains("too long"));
    }

    @Test
    public void withoutACallIdThereIsNoCall() {
        assertEquals(422, stage.json(push("newCall", " ")).status());
        assertEquals(1, stage.asides().size());
    }

    @Test
    public void whatIsBrokenIsPutAside() {
        List<Reply> replies = List.of(
                stage.post(Stage.JSON, "{\"event\":\"newCall\"".getBytes(UTF_8)),
                stage.post(Stage.JSON, "[]".getBytes(UTF_8)),
                stage.post(Stage.JSON, "{\"event\":\"newCall\",\"event\":\"hangup\"}".getBytes(UTF_8)),
                stage.form("event=newCall&from=%4"),
                stage.post("multipart/form-data; boundary=b", "--b\r\nContent-Disposition".getBytes(UTF_8)));

        replies.forEach(reply -> assertEquals(422, reply.status()));
        assertEquals(5, stage.asides().size());
    }

    @Test
    public void aCauseThatNobodyKnowsEndsTheCallAllTheSame() {
        assertEquals(
                200, stage.json(push("hangup", "c1", "cause", "alienAbduction")).status());

        assertEquals(LegCause.FAILURE, centre.one(CallEnded.class).cause());
        assertTrue(stage.asideReason().contains("cause"));
    }

    @Test
    public void aTimeThatCannotBeTrueIsTheTimeOfArrival() {
        for (String time : List.of("yesterday", "2030-01-01T00:00:00+08:00", "1999-01-01T00:00:00Z")) {
            assertEquals(200, stage.json(push("newCall", time, "x_time", time)).status());
        }

        assertTrue(
                centre.all(Offered.class).stream().allMatch(o -> o.stamp().at().equals(Stage.NOW)));
        assertTrue(stage.asideReason().startsWith("x_time"));
    }

    @Test
    public void aTimeThatIsToldCounts() {
        for (String time : List.of("2026-11-26T09:59:58+08:00", "2026-11-26 09:59:58", "1795658398", "1795658398000")) {
            assertEquals(200, stage.json(push("answer", time, "x_time", time)).status());
        }

        assertTrue(
                centre.all(Answered.class).stream().allMatch(a -> a.stamp().at().equals(Stage.NOW.minusSeconds(2))));
    }

    @Test
    public void whatIsPutAsideTwiceLiesThereOnce() {
        stage.json(push("teleport", "c1"));
        stage.json(push("teleport", "c1"));

        assertEquals(1, stage.asides().size());
    }

    @Test
    public void aSwitchThatHasGoneMadFillsNoDatabase() {
        for (int i = 0; i < 2_100; i++) {
            assertEquals(422, stage.json(push("teleport", "c" + i)).status());
        }
        assertEquals(2_000, stage.asides().size());

        stage.clock.advance(Duration.ofDays(1));
        stage.json(push("teleport", "another day"));
        assertEquals(2_001, stage.asides().size());
        stage.clock.advance(Duration.ofDays(60));
        stage.json(push("teleport", "long after"));
        assertEquals(1, stage.asides().size());
    }

    @Test
    public void whoBuildsTheOtherSideSeesTheReasonsAndNothingElse() {
        stage.json(push("teleport", "c1"));

        String seen = stage.get("/cti/v1/" + Stage.TOKEN).text();

        assertTrue(seen, seen.contains("The event is unknown."));
        assertFalse(seen, seen.contains("13800138000"));
        stage.clock.advance(Duration.ofDays(2));
        assertEquals("{\"aside\":[]}", stage.get("/cti/v1/" + Stage.TOKEN).text());
    }

    @Test
    public void noiseOfEveryKindHarmsNobody() {
        Random random = new Random(54);
        byte[] good = push("newCall", "c1", "user", "张三").bytes();
        String[] types = {
            Stage.JSON, "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "text/plain"
        };
        for (int i = 0; i < 400; i++) {
            byte[] bad = good.clone();
            for (int hits = random.nextInt(6); hits >= 0; hits--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            int status = stage.post(types[random.nextInt(types.length)], bad).status();
            assertTrue("status " + status, status == 200 || status == 422);
        }
    }
}
