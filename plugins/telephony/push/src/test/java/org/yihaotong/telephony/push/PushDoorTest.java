package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.yihaotong.telephony.push.Stage.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.telephony.CallEvent.Abandoned;
import org.yihaotong.api.telephony.CallEvent.Answered;
import org.yihaotong.api.telephony.CallEvent.CallEnded;
import org.yihaotong.api.telephony.CallEvent.Gap;
import org.yihaotong.api.telephony.CallEvent.LegEnded;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.api.telephony.CallEvent.Queued;
import org.yihaotong.api.telephony.CallEvent.RecordingReady;
import org.yihaotong.api.telephony.CallEvent.Ringing;
import org.yihaotong.api.telephony.CallEvent.Up;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.telephony.push.Stage.Reply;

/** Zammad's protocol to the letter, behind real HTTP. */
public class PushDoorTest {

    private final Stage stage = new Stage();
    private final PaperCentre centre = stage.centre;

    @After
    public void close() {
        stage.close();
    }

    private void taken(Reply reply) {
        assertEquals(reply.text(), 200, reply.status());
        assertEquals("{}", reply.text());
    }

    @Test
    public void aCallIsPushedAsJson() {
        taken(stage.json(push("newCall", "c1", "queue", "centre", "x_hotline", "tax12366", "x_caseId", "AB-1")));
        taken(stage.json(push("answer", "c1", "answeringNumber", "8001", "x_waitMs", "2345")));
        taken(stage.json(
                push("hangup", "c1", "cause", "normalClearing", "x_recordingUrl", "https://pbx.test/r/1.wav")));

        Offered offered = centre.one(Offered.class);
        assertEquals("c1", offered.call());
        assertEquals(CallDirection.IN, offered.direction());
        assertEquals("13800138000", offered.caller());
        assertEquals("12345", offered.dialled());
        assertEquals(Optional.of("tax12366"), offered.hotline());
        assertEquals(Optional.of("AB-1"), offered.caseId());
        assertFalse(offered.stamp().inferred());
        assertEquals("centre", centre.one(Queued.class).queue());
        assertEquals("8001", centre.one(Answered.class).seat());
        assertEquals(
                Optional.of(Duration.ofMillis(2345)), centre.one(Answered.class).waited());
        assertEquals(LegCause.NORMAL, centre.one(CallEnded.class).cause());
        assertEquals(
                "https://pbx.test/r/1.wav", centre.one(RecordingReady.class).reference());
        assertTrue(stage.asides().isEmpty());
    }

    @Test
    public void aCallIsPushedAsAForm() {
        taken(stage.form("event=newCall&from=%2B86+138-0013-8000&to=12345&direction=in&callId=123456"
                + "&user[]=8001&user%5B%5D=8002"));

        assertEquals("13800138000", centre.one(Offered.class).caller());
        assertEquals(
                List.of("8001", "8002"),
                centre.all(Ringing.class).stream().map(Ringing::seat).toList());
    }

    @Test
    public void aCallIsPushedAsAMultipartForm() {
        StringBuilder form = new StringBuilder();
        String[] fields = {
            "event",
            "newCall",
            "from",
            "13800138000",
            "to",
            "12345",
            "direction",
            "in",
            "callId",
            "m1",
            "user[]",
            "8001",
            "user[]",
            "8002"
        };
        for (int i = 0; i < fields.length; i += 2) {
            form.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        taken(stage.post(
                "multipart/form-data; boundary=b",
                form.append("--b--\r\n").toString().getBytes(UTF_8)));

        assertEquals("m1", centre.one(Offered.class).call());
        assertEquals(2, centre.all(Ringing.class).size());
    }

    @Test
    public void jsonThatSaysItIsAFormIsReadAllTheSame() {
        taken(stage.post(
                "application/x-www-form-urlencoded", push("newCall", "c1").bytes()));

        assertEquals("c1", centre.one(Offered.class).call());
    }

    @Test
    public void aClientThatIsToldABaseAddressOnlyFindsTheWay() {
        Reply reply = stage.send(
                "/cti/api/v1/cti/" + Stage.TOKEN,
                Stage.JSON,
                push("newCall", "c1").bytes());

        taken(reply);
        assertEquals(
                404,
                stage.send(
                                "/cti/v2/" + Stage.TOKEN,
                                Stage.JSON,
                                push("newCall", "c2").bytes())
                        .status());
    }

    @Test
    public void aDirectionIsInOrOut() {
        for (String event : List.of("newCall", "answer", "hangup")) {
            Reply reply = stage.json(push(event, "c1", "direction", "sideways"));

            assertEquals(422, reply.status());
            assertEquals("{\"error\":\"Invalid direction!\"}", reply.text());
        }
        assertEquals(3, stage.asides().size());
        assertTrue(centre.all(Offered.class).isEmpty());
    }

    @Test
    public void aWrongTokenOpensNothing() {
        for (String token : List.of("Tk-0123456789abcdeF", "x", "", Stage.TOKEN + "x", "..%2f")) {
            Reply reply = stage.send(
                    "/cti/v1/" + token, Stage.JSON, push("newCall", "c1").bytes());

            assertEquals(token, 401, reply.status());
            assertFalse(reply.text().contains("Tk-"));
        }
        assertTrue(stage.asides().isEmpty());
        assertTrue(centre.all(Offered.class).isEmpty());
    }

    @Test
    public void withoutATokenTheInterfaceIsNotConfigured() {
        stage.set("_token", "short");

        Reply reply =
                stage.send("/cti/v1/short", Stage.JSON, push("newCall", "c1").bytes());

        assertEquals(422, reply.status());
        assertTrue(reply.error().contains("not configured"));
    }

    @Test
    public void eachSwitchHasATokenOfItsOwn() {
        PushSwitch other = stage.another(Map.of("_token", "another-switch-0001", "telephony_id", "other"));

        assertEquals(
                503,
                stage.send(
                                "/cti/v1/another-switch-0001",
                                Stage.JSON,
                                push("newCall", "c1").bytes())
                        .status());
        Thread attending = stage.attend(other);
        taken(stage.send(
                "/cti/v1/another-switch-0001", Stage.JSON, push("newCall", "c1").bytes()));
        attending.interrupt();
        assertEquals(
                "other switches still stand",
                200,
                stage.json(push("newCall", "c2")).status());
    }

    @Test
    public void aBlockedCallerIsRejectedAndTheCallIsOver() {
        stage.provider().setScreen(caller -> Optional.of("骚扰").filter(why -> caller.equals("13800138000")));

        Reply reply = stage.json(push("newCall", "c1", "queue", "centre", "user", "8001"));

        assertEquals("{\"action\":\"reject\",\"reason\":\"busy\"}", reply.text());
        assertEquals(LegCause.REJECTED, centre.one(CallEnded.class).cause());
        assertEquals("c1", centre.one(Offered.class).call());
        assertTrue(centre.all(Ringing.class).isEmpty());
        assertTrue(centre.all(Queued.class).isEmpty());
        taken(stage.json(push("newCall", "c2", "from", "anonymous")));
        taken(stage.json(push("newCall", "c3", "from", "13900139000")));
        assertEquals(
                "the same answer again",
                reply.text(),
                stage.json(push("newCall", "c1")).text());
    }

    @Test
    public void aCallThatGoesOutIsShownUnderTheCentresNumber() {
        stage.set("callerIds", new String[] {"0359*=03591234500", "0351*=03511234500"});

        Reply fitting = stage.json(push("newCall", "c1", "direction", "out", "from", "8001", "to", "03592010101"));
        Reply other = stage.json(push("newCall", "c2", "direction", "out", "from", "8001", "to", "13800138000"));
        stage.set("callerId", "12345");
        Reply otherwise = stage.json(push("newCall", "c3", "direction", "out", "from", "8001", "to", "13800138000"));

        assertEquals("{\"action\":\"dial\",\"caller_id\":\"03591234500\",\"number\":\"03592010101\"}", fitting.text());
        taken(other);
        assertEquals("{\"action\":\"dial\",\"caller_id\":\"12345\",\"number\":\"13800138000\"}", otherwise.text());
        assertTrue(centre.all(Offered.class).stream().allMatch(o -> o.direction() == CallDirection.OUT));
        assertTrue("a calling seat does not ring", centre.all(Ringing.class).isEmpty());
    }

    @Test
    public void aNumberIsTheOneThatTicketsKnowHoweverATrunkSpellsIt() {
        Map<String, String> spellings = Map.of(
                "+86 138 0013 8000", "13800138000",
                "8613800138000", "13800138000",
                "008613800138000", "13800138000",
                "013800138000", "13800138000",
                "+863592010101", "03592010101",
                "861012345678", "01012345678",
                "03592010101", "03592010101",
                "+493055571600", "+493055571600",
                "86123456", "86123456",
                "110", "110");
        spellings.keySet().forEach(from -> taken(stage.json(push("newCall", "c" + from, "from", from))));

        assertEquals(
                spellings.values().stream().sorted().toList(),
                centre.all(Offered.class).stream().map(Offered::caller).sorted().toList());
    }

    @Test
    public void whatIsDialledIsAnsweredAsItWasSent() {
        stage.set("callerIds", new String[] {"138*=12345"});

        Reply reply = stage.json(push("newCall", "c1", "direction", "out", "from", "8001", "to", "8613800138000"));

        assertEquals("{\"action\":\"dial\",\"caller_id\":\"12345\",\"number\":\"8613800138000\"}", reply.text());
    }

    @Test
    public void namesOfPersonsLeadToTheirSeats() {
        stage.set("seats", new String[] {"张三=8001", "Emma Taylor=8002"});

        taken(stage.json(push("newCall", "c1", "caller", "张三")));
        taken(stage.json(push("answer", "c1", "user[]", "Emma Taylor")));
        taken(stage.json(push("answer", "c2", "user", "Nobody Knows")));

        assertEquals("8001", centre.one(Ringing.class).seat());
        assertEquals(
                List.of("8002", ""),
                centre.all(Answered.class).stream().map(Answered::seat).toList());
    }

    @Test
    public void whenOneTelephoneIsTakenTheOthersStopRinging() {
        taken(stage.form("event=newCall&from=1&to=12345&direction=in&callId=c1&user[]=8001&user[]=8002&user[]=8003"));
        taken(stage.json(push("answer", "c1", "user", "8002")));

        assertEquals(
                List.of("c1/8001", "c1/8003"),
                centre.all(LegEnded.class).stream().map(LegEnded::leg).toList());
        assertTrue(centre.all(LegEnded.class).stream().allMatch(l -> l.cause() == LegCause.ANSWERED_ELSEWHERE));
    }

    @Test
    public void theyStopRingingTooIfTheRingingIsHeardOfLater() {
        taken(stage.json(push("answer", "c1", "user", "8002")));
        taken(stage.form("event=newCall&from=1&to=12345&direction=in&callId=c1&user[]=8001&user[]=8002"));

        assertEquals("c1/8001", centre.one(LegEnded.class).leg());
    }

    @Test
    public void everyCauseHasItsMeaning() {
        Map<String, LegCause> causes = Map.of(
                "normalClearing", LegCause.NORMAL,
                "busy", LegCause.BUSY,
                "cancel", LegCause.CANCELLED,
                "noAnswer", LegCause.NO_ANSWER,
                "congestion", LegCause.CONGESTION,
                "notFound", LegCause.UNALLOCATED,
                "forwarded", LegCause.TRANSFERRED);
        causes.keySet().forEach(cause -> taken(stage.json(push("hangup", cause, "cause", cause))));

        centre.all(CallEnded.class).forEach(end -> assertEquals(causes.get(end.call()), end.cause()));
        assertEquals(7, centre.all(CallEnded.class).size());
        assertEquals(
                "the citizen gave up", "cancel", centre.one(Abandoned.class).call());
    }

    @Test
    public void aCallThatWeCancelIsNotAbandoned() {
        taken(stage.json(push("hangup", "c1", "cause", "cancel", "direction", "out")));

        assertTrue(centre.all(Abandoned.class).isEmpty());
    }

    @Test
    public void nothingIsTakenThatTheDatabaseDoesNotHave() {
        centre.standStill(true);
        Reply refused = stage.json(push("newCall", "c1"));
        centre.standStill(false);
        Reply again = stage.json(push("newCall", "c1"));

        assertEquals(503, refused.status());
        assertEquals(Optional.of("5"), refused.retryAfter());
        taken(again);
        assertEquals("c1", centre.one(Offered.class).call());
        assertTrue("it will come again", stage.asides().isEmpty());
    }

    @Test
    public void whatWasSentAwayWhileNobodyAttendedIsToldAsAGap() {
        stage.leave();
        Reply refused = stage.json(push("newCall", "c1"));
        stage.clock.advance(Duration.ofSeconds(7));
        stage.attend();

        assertEquals(503, refused.status());
        assertEquals(Stage.NOW, centre.one(Gap.class).since());
        assertEquals(2, centre.all(Up.class).size());
        taken(stage.json(push("newCall", "c1")));
    }

    @Test
    public void onlyPostAndGetAreKnown() {
        assertEquals(200, stage.get("/cti/v1/" + Stage.TOKEN).status());
        assertEquals(401, stage.get("/cti/v1/other").status());
    }
}
