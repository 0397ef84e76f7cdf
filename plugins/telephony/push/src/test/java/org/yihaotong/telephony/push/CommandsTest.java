package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.telephony.Acceptance;
import org.yihaotong.api.telephony.Acceptance.Answer;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallCommand.Target;
import org.yihaotong.api.telephony.CallEvent.Up;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.LoopbackDoor;

/** A switch that takes commands at an address of its own, and one that does not. */
public class CommandsTest {

    private static final String SECRET = "the-secret-of-this-switch";

    private final List<Push> came = new ArrayList<>();
    private final LoopbackDoor pbx = new LoopbackDoor(0, 1 << 20, this::answer);
    private final Stage stage = new Stage();
    private PushAnswer answer = new PushAnswer(202, Stage.JSON, "{}");

    @After
    public void close() {
        stage.close();
        pbx.close();
    }

    private PushAnswer answer(Push push) {
        came.add(push);
        return answer;
    }

    private PushSwitch commanded() {
        stage.set("_secret", SECRET).set("command_url", "http://127.0.0.1:" + pbx.port() + "/pbx/");
        return stage.provider();
    }

    private static CallCommand dial(String id) {
        return new CallCommand.Dial(id, "8001", "13800138000", "AB-1");
    }

    private JsonObject last() {
        return JsonObject.parse(came.get(came.size() - 1).body()).orElseThrow();
    }

    @Test
    public void aSwitchThatOnlyPushesSaysSo() {
        PushSwitch provider = stage.provider();

        Acceptance answered = provider.perform(dial("k1"));

        assertEquals(Answer.REJECTED, answered.answer());
        assertTrue(answered.why(), answered.why().contains("只推送"));
        assertEquals(Set.of(), provider.card().capabilities());
        assertThrows(BackendException.class, provider::snapshot);
        assertTrue(stage.centre.one(Up.class).snapshot().calls().isEmpty());
    }

    @Test
    public void anAddressWithoutASecretIsNotEnough() {
        stage.set("command_url", "http://127.0.0.1:" + pbx.port());

        assertEquals(Answer.REJECTED, stage.provider().perform(dial("k1")).answer());
        assertTrue(came.isEmpty());
    }

    @Test
    public void aCommandGoesOutSignedUnderItsId() {
        Acceptance answered = commanded().perform(dial("k1"));

        assertEquals(Acceptance.ACCEPTED, answered);
        Push push = came.get(0);
        assertEquals("/pbx/commands", push.path());
        assertEquals(Optional.of("k1"), push.header("Idempotency-Key"));
        String stamp = push.header("X-Hotline-Timestamp").orElseThrow();
        assertEquals(Long.toString(Stage.NOW.getEpochSecond()), stamp);
        assertEquals(
                new HmacSha256(SECRET).sign(stamp + "\n" + new String(push.body(), UTF_8)),
                push.header("X-Hotline-Signature").orElseThrow());
        assertEquals(Optional.of("dial"), last().text("command"));
        assertEquals(Optional.of("13800138000"), last().text("to"));
        assertEquals(Optional.of("8001"), last().text("x_agentId"));
        assertEquals(Optional.of("AB-1"), last().text("x_caseId"));
    }

    @Test
    public void aCommandThatWasTakenIsNotSentAgainNotEvenAfterARestart() {
        commanded().perform(dial("k1"));
        stage.set("vendor", "restarted");

        assertEquals(Acceptance.ACCEPTED, stage.provider().perform(dial("k1")));
        assertEquals(1, came.size());
    }

    @Test
    public void whatTheSwitchRefusesIsRejectedInItsWords() {
        answer = new PushAnswer(409, Stage.JSON, "{\"error\":\"分机未注册\"}");
        Acceptance worded = commanded().perform(dial("k1"));
        answer = new PushAnswer(404, "text/html", "<h1>");
        Acceptance mute = stage.provider().perform(dial("k2"));

        assertEquals(Answer.REJECTED, worded.answer());
        assertEquals("呼叫平台不执行：分机未注册", worded.why());
        assertEquals(Answer.REJECTED, mute.answer());
        assertTrue(mute.why().contains("404"));
    }

    @Test
    public void whatNobodyKnowsIsUnknown() {
        PushSwitch provider = commanded();
        for (Fault fault : List.of(Fault.ERROR_500, Fault.FULL, Fault.HALF, Fault.SLOW)) {
            pbx.fail(fault);
            assertEquals(
                    fault.name(),
                    Answer.UNKNOWN,
                    provider.perform(dial(fault.name())).answer());
        }
        pbx.close();

        assertEquals(Answer.UNKNOWN, provider.perform(dial("k3")).answer());
    }

    @Test
    public void everyCommandIsSpelled() {
        PushSwitch provider = commanded();
        Target target = new Target("110", "AB-1", "13800138000");
        List<CallCommand> commands = List.of(
                new CallCommand.SignIn("1", "8001", List.of("centre", "tax")),
                new CallCommand.SignOut("2", "8001"),
                new CallCommand.SetState("3", "8001", AgentState.WRAP_UP, "写工单"),
                new CallCommand.Answer("4", "8001", "c1"),
                new CallCommand.Hold("5", "8001", "c1"),
                new CallCommand.Resume("6", "8001", "c1"),
                new CallCommand.Hangup("7", "8001", "c1"),
                new CallCommand.Consult("8", "8001", "c1", target),
                new CallCommand.CompleteTransfer("9", "8001", "c1"),
                new CallCommand.CancelConsult("10", "8001", "c1"),
                new CallCommand.Conference("11", "8001", "c1", target, true),
                new CallCommand.BlindTransfer("12", "8001", "c1", target, "centre"),
                new CallCommand.ToSurvey("13", "8001", "c1"));

        commands.forEach(command -> assertEquals(Acceptance.ACCEPTED, provider.perform(command)));

        List<JsonObject> sent =
                came.stream().map(p -> JsonObject.parse(p.body()).orElseThrow()).toList();
        assertEquals(Optional.of(List.of("centre", "tax")), sent.get(0).texts("queues"));
        assertEquals(Optional.of("wrapUp"), sent.get(2).text("x_state"));
        for (int i = 3; i < sent.size(); i++) {
            assertEquals(Optional.of("c1"), sent.get(i).text("callId"));
        }
        assertEquals(Optional.of(true), sent.get(10).truth("x_leaveWhenAnswered"));
        assertEquals(Optional.of("110"), sent.get(11).text("x_transferTarget"));
        assertEquals(Optional.of("13800138000"), sent.get(11).text("from"));
        assertEquals(Optional.of("centre"), sent.get(11).text("queue"));
        assertEquals(13, sent.stream().map(s -> s.text("command")).distinct().count());
    }

    @Test
    public void onlyWhatTheSwitchCanDoIsOffered() {
        commanded();
        stage.set("capabilities", new String[] {"DIAL", "HANGUP", "FLYING"});

        assertEquals(
                Set.of(Capability.DIAL, Capability.HANGUP),
                stage.provider().card().capabilities());
        assertEquals(
                Answer.REJECTED,
                stage.provider()
                        .perform(new CallCommand.Hold("k1", "8001", "c1"))
                        .answer());
        assertTrue(came.isEmpty());
    }

    private static JsonObject seat(String device, String state) {
        return new JsonObject().with("x_agentId", device).with("x_state", state);
    }

    @Test
    public void aSwitchThatKnowsWhatGoesOnIsAsked() throws BackendException {
        JsonObject call = Stage.push("newCall", "c1", "queue", "centre", "x_time", "2026-11-26T09:59:00+08:00")
                .with("talking", List.of(new JsonObject().with("x_agentId", "8001")));
        JsonObject talks = seat("8001", "talking");
        JsonObject silent = seat("8002", "unreachable").with("x_reason", "未注册");
        JsonObject goesOn = new JsonObject().with("calls", List.of(call)).with("seats", List.of(talks, silent));
        answer = new PushAnswer(200, Stage.JSON, goesOn.bytes());
        commanded();
        stage.set("capabilities", new String[] {"SNAPSHOT"});

        SwitchSnapshot seen = stage.provider().snapshot();

        assertEquals("c1", seen.calls().get(0).offered().call());
        assertEquals(
                Stage.NOW.minusSeconds(60),
                seen.calls().get(0).offered().stamp().at());
        assertEquals(Optional.of("centre"), seen.calls().get(0).queue());
        assertEquals("c1/8001", seen.calls().get(0).talking().get(0).leg());
        assertEquals(AgentState.TALKING, seen.seats().get(0).state());
        assertEquals("未注册", seen.seats().get(1).trouble());
        assertFalse(stage.centre
                .all(Up.class)
                .get(stage.centre.all(Up.class).size() - 1)
                .snapshot()
                .calls()
                .isEmpty());
        answer = new PushAnswer(200, Stage.JSON, "{\"calls\":[{}],\"seats\":[]}");
        assertEquals(
                Kind.COMMUNICATION,
                assertThrows(BackendException.class, stage.provider()::snapshot).kind());
    }

    @Test
    public void aRecordingIsFetchedFromTheSwitchItselfOnly() throws BackendException, IOException {
        answer = new PushAnswer(200, "audio/wav", new byte[] {1, 2, 3});
        commanded();
        stage.set("capabilities", new String[] {"RECORDING"});

        try (InputStream sound = stage.provider()
                .recording("http://127.0.0.1:" + pbx.port() + "/r/1.wav")
                .source()
                .open()) {
            assertEquals(3, sound.readAllBytes().length);
        }
        assertEquals("/r/1.wav", came.get(0).path());
        assertEquals(
                Kind.REFUSED,
                assertThrows(BackendException.class, () -> stage.provider().recording("http://127.0.0.1:1/r/1.wav"))
                        .kind());
    }
}
