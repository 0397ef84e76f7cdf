package org.yihaotong.telephony.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.yihaotong.telephony.push.Stage.push;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.telephony.TelephonyProvider;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.telephony.push.Stage.Reply;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.telephony.SwitchStage;

/** A switch with one seat that pushes over HTTP, again when it is asked to come later; it may take commands too. */
final class SmallPbx implements SwitchStage {

    private static final int LATER = 503;
    private static final String SECRET = "the-secret-of-this-switch";

    private final Stage stage = new Stage();
    private final LoopbackDoor door = new LoopbackDoor(0, 1 << 20, this::command);
    private final Set<String> calls = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();

    /** A switch that only pushes. */
    static SmallPbx pushing() {
        SmallPbx pbx = new SmallPbx();
        pbx.stage.leave();
        return pbx;
    }

    /** A switch that takes commands, too. */
    static SmallPbx commanded() {
        SmallPbx pbx = new SmallPbx();
        pbx.stage.set("command_url", "http://127.0.0.1:" + pbx.door.port());
        pbx.stage.set("_secret", SECRET);
        pbx.stage.leave();
        return pbx;
    }

    /** What is about a call needs one; whatever else it is told happens at once. */
    private PushAnswer command(Push push) {
        JsonObject order = JsonObject.parse(push.body()).orElseThrow();
        Optional<String> call = order.text("callId");
        if (call.isPresent() && !calls.contains(call.get())) {
            return new PushAnswer(404, Stage.JSON, "{\"error\":\"没有这通电话\"}");
        }
        send(new JsonObject()
                .with("event", "commandEnded")
                .with("x_commandId", order.text("id").orElseThrow())
                .with("x_outcome", "done"));
        return new PushAnswer(202, Stage.JSON, "{}");
    }

    private void send(JsonObject push) {
        Reply reply = post(push.bytes());
        while (reply.status() == LATER) {
            Thread.onSpinWait();
            reply = post(push.bytes());
        }
        assertEquals(reply.text(), 200, reply.status());
    }

    /** Signed always: who wants no signature looks at none. */
    private Reply post(byte[] body) {
        Signature signature = new Signature(SECRET, Duration.ofMinutes(5), stage.clock);
        List<String> headers = new ArrayList<>();
        signature.headers("POST", "", body).forEach((name, value) -> headers.addAll(List.of(name, value)));
        return stage.post(Stage.JSON, body, headers.toArray(new String[0]));
    }

    @Override
    public TelephonyProvider provider() {
        return stage.provider();
    }

    @Override
    public String offer(String caller) {
        String call = "call-" + number.incrementAndGet();
        calls.add(call);
        send(push("newCall", call, "queue", "hotline12345", "user", "8001").with("from", caller));
        return call;
    }

    @Override
    public void answer(String call) {
        send(push("answer", call, "answeringNumber", "8001"));
    }

    @Override
    public void finish(String call) {
        send(push("hangup", call, "cause", "normalClearing"));
        calls.remove(call);
    }

    @Override
    public void breakOff() {
        // there is no connection
    }

    @Override
    public void babble() {
        byte[] whole = push("newCall", "babble", "user", "张三").bytes();
        post(new byte[1 << 20]);
        post(new String(whole, UTF_8).getBytes(Charset.forName("GB18030")));
        post(Arrays.copyOf(whole, whole.length / 2));
        post(push("teleport", "babble").bytes());
        stage.form("event=hangup&direction=in&direction=out&callId=%%%");
    }

    @Override
    public void close() {
        door.close();
        stage.close();
    }
}
