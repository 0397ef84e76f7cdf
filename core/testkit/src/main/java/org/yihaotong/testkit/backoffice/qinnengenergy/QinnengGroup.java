package org.yihaotong.testkit.backoffice.qinnengenergy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.LoopbackDoor;

/** The group's robot: takes what its document allows, twenty messages a minute, and shows everything to everybody. */
public final class QinnengGroup implements AutoCloseable {

    /** The robot's key in the joint test. */
    public static final String KEY = "6d1f4c0a-0000-4000-8000-qinneng00001";

    private static final Pattern FONT = Pattern.compile("<font color=\"(info|comment|warning)\">|</font>");
    private static final Map<String, Set<String>> KNOWN =
            Map.of("markdown", Set.of("content"), "text", Set.of("content", "mentioned_mobile_list"));
    private static final int A_MINUTE = 20;

    private final Clock clock;
    private final LoopbackDoor door;
    private final List<String> messages = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<Instant> recent = new ArrayDeque<>();
    private int busyFor;

    /** A robot on a free loopback port. */
    public QinnengGroup(Clock clock) {
        this(clock, 0);
    }

    /** On this loopback port. */
    public QinnengGroup(Clock clock, int port) {
        this.clock = clock;
        this.door = new LoopbackDoor(port, 64 << 10, this::answer);
    }

    public int port() {
        return door.port();
    }

    public void fail(Fault next) {
        door.fail(next);
    }

    /** Answers the next messages with this, that many times -1. */
    public synchronized void beBusy(int times) {
        busyFor = times;
    }

    /** Markdown messages as everybody reads them, in order. */
    public synchronized List<String> messages() {
        return List.copyOf(messages);
    }

    /** Plain messages with the telephones they call. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        door.close();
    }

    private synchronized PushAnswer answer(Push push) {
        if (!push.path().equals("/cgi-bin/webhook/send") || !push.method().equals("POST")) {
            return new PushAnswer(404, "text/plain", "");
        }
        long code = judge(push);
        return new PushAnswer(
                200,
                "application/json; charset=UTF-8",
                new String(
                        new JsonObject()
                                .with("errcode", code)
                                .with("errmsg", code == 0 ? "ok" : "hint: [1583111700], from ip: 127.0.0.1")
                                .bytes(),
                        UTF_8));
    }

    private long judge(Push push) {
        if (!("key=" + KEY).equals(push.query())) {
            return 93000;
        }
        if (busyFor > 0) {
            busyFor--;
            return -1;
        }
        Instant now = clock.instant();
        recent.removeIf(at -> at.plus(Duration.ofMinutes(1)).isBefore(now));
        if (recent.size() >= A_MINUTE) {
            return 45009;
        }
        long code = JsonObject.parse(push.body()).map(this::take).orElse(40008L);
        if (code == 0) {
            recent.add(now);
        }
        return code;
    }

    private long take(JsonObject message) {
        String type = message.text("msgtype").orElse("");
        if (message.members().size() != 2 || !(type.equals("markdown") || type.equals("text"))) {
            return 40008;
        }
        JsonObject body = message.object(type).orElseGet(JsonObject::new);
        String content = body.text("content").orElse("");
        if (!KNOWN.get(type).containsAll(body.members().keySet())
                || !body.texts("mentioned_mobile_list").orElse(List.of()).stream()
                        .allMatch(mobile -> mobile.matches("1\\d{10}|@all"))) {
            return 40058;
        }
        if (content.isEmpty()) {
            return 44004;
        }
        if (content.getBytes(UTF_8).length > 4096) {
            return 45002;
        }
        if (type.equals("text")) {
            calls.add(content + body.texts("mentioned_mobile_list").orElse(List.of()));
            return 0;
        }
        String plain = FONT.matcher(content).replaceAll("");
        if (plain.contains("<") || plain.contains("![") || plain.contains("|--")) {
            return 40058;
        }
        messages.add(content);
        return 0;
    }
}
