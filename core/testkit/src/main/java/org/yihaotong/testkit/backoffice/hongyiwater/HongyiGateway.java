package org.yihaotong.testkit.backoffice.hongyiwater;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Digests;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.LoopbackDoor;

/** The operator's gateway: takes messages of the fixed templates only, each number once, and keeps what people answer. */
public final class HongyiGateway implements AutoCloseable {

    public static final String USER = "hy12345";
    public static final String PASSWORD = "hy_sms_pw";

    private static final Charset GBK = Charset.forName("GBK");
    private static final String KIND = "咨询|反映|求助|投诉|建议";
    private static final String URL = "(?![!-~]{41})https?://[A-Za-z0-9.:/-]{1,33}";
    private static final String DAY = "\\d{1,2}-\\d{1,2} \\d{2}:\\d{2}";
    private static final List<Pattern> OF_DUTY_PHONES = List.of(
            Pattern.compile("【工单】(\\d{4}) (" + KIND + ") (一般|紧急|特急)：[^【】]{1,60}，地址[^【】]{1,30}，时限" + DAY
                    + "。回复QS\\1签收，或点 " + URL + "【运城12345】"),
            Pattern.compile("【催办】\\d{4} [^【】]{1,60}，请尽快办理。点 " + URL + "【运城12345】"),
            Pattern.compile("【督办】\\d{4} [^【】]{1,60}，" + DAY + "前反馈。点 " + URL + "【运城12345】"),
            Pattern.compile("【撤单】\\d{4} 已撤销，无需办理。【运城12345】"),
            Pattern.compile("【审批】\\d{4} (延期|退单)(同意|不同意)。点 " + URL + "【运城12345】"),
            Pattern.compile("【提示】[^【】]{1,40}。【运城12345】"),
            Pattern.compile("【测试】\\d{14}【运城12345】"));

    /** What the centre may write to citizens: anything, between no brackets and with its signature. */
    private static final List<Pattern> OF_CITIZENS = List.of(Pattern.compile("[^【】]{1,326}【运城12345】"));

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MMddHHmmss");

    private final Clock clock;
    private final List<Pattern> templates;
    private final LoopbackDoor door;
    private final Map<String, Instant> ids = new HashMap<>();
    private final List<Sms> sent = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private final Map<String, Instant> written = new HashMap<>();
    private boolean pacing;
    private int next;

    /** A message as it went out. */
    public record Sms(String mobile, String id, String text) {}

    /** A gateway on a free loopback port. */
    public HongyiGateway(Clock clock) {
        this(clock, 0);
    }

    /** On this loopback port. */
    public HongyiGateway(Clock clock, int port) {
        this(clock, port, OF_DUTY_PHONES);
    }

    private HongyiGateway(Clock clock, int port, List<Pattern> templates) {
        this.clock = clock;
        this.templates = templates;
        this.door = new LoopbackDoor(port, 64 << 10, this::answer);
    }

    /** The same gateway as the centre's own customer, who writes to citizens. */
    public static HongyiGateway forCitizens(Clock clock) {
        return new HongyiGateway(clock, 0, OF_CITIZENS);
    }

    public int port() {
        return door.port();
    }

    public void fail(Fault fault) {
        door.fail(fault);
    }

    /** Keeps the operator's pace from now on: one message in thirty seconds for a telephone. */
    public synchronized void keepPace() {
        pacing = true;
    }

    /** Everything that went out, in order. */
    public synchronized List<Sms> sent() {
        return List.copyOf(sent);
    }

    /** Somebody writes a short message to the centre; answers its number. */
    public synchronized String write(String mobile, String content) {
        String id = Integer.toString(55_102 + next++);
        answers.add(
                String.join(",", id, mobile, "01", Beijing.compact(clock.instant()), URLEncoder.encode(content, GBK)));
        return id;
    }

    /** The operator tells how far a message got. */
    public synchronized void report(Sms sms, String status) {
        reports.add(String.join(",", "8827361", sms.id(), sms.mobile(), status, Beijing.compact(clock.instant())));
    }

    @Override
    public void close() {
        door.close();
    }

    private synchronized PushAnswer answer(Push push) {
        Map<String, String> form = form(push);
        String said = fault(form);
        if (said.isEmpty()) {
            said = switch (push.path()) {
                case "/sms/send.do" -> send(form);
                case "/sms/mo.do" -> taken(answers, form);
                case "/sms/report.do" -> taken(reports, form);
                case "/sms/balance.do" -> "48211";
                default -> "-4";
            };
        }
        return new PushAnswer(200, "text/plain; charset=GBK", said, GBK);
    }

    private String fault(Map<String, String> form) {
        String stamp = form.getOrDefault("ts", "");
        if (!USER.equals(form.get("uid"))) {
            return "-1";
        }
        boolean near = List.of(0L, -4L, 4L).stream()
                .map(minutes -> clock.instant().plus(Duration.ofMinutes(minutes)))
                .anyMatch(at -> STAMP.format(Beijing.time(at))
                        .substring(0, 6)
                        .equals(stamp.substring(0, Math.min(6, stamp.length()))));
        if (stamp.length() != 10 || !near) {
            return "-3";
        }
        return Digests.md5(PASSWORD + stamp, StandardCharsets.US_ASCII).equals(form.get("pwd")) ? "" : "-2";
    }

    private String send(Map<String, String> form) {
        String text = form.getOrDefault("content", "");
        String id = form.getOrDefault("msgid", "");
        if (!id.matches("\\d{1,20}") || !form.getOrDefault("ext", "").matches("\\d{2,4}")) {
            return "-4";
        }
        if (!form.getOrDefault("mobile", "").matches("1\\d{10}")) {
            return "-5";
        }
        if (text.isEmpty() || text.length() > 335) {
            return "-6";
        }
        if (templates.stream().noneMatch(template -> template.matcher(text).matches())) {
            return "-10";
        }
        Instant before = ids.get(id);
        if (before != null && before.plus(Duration.ofHours(24)).isAfter(clock.instant())) {
            return "-9";
        }
        Instant last = written.put(form.get("mobile"), clock.instant());
        if (pacing && last != null && last.plusSeconds(30).isAfter(clock.instant())) {
            written.put(form.get("mobile"), last);
            return "-7";
        }
        ids.put(id, clock.instant());
        sent.add(new Sms(form.get("mobile"), id, text));
        return "0," + (8_827_360 + sent.size());
    }

    private static String taken(List<String> lines, Map<String, String> form) {
        String most = form.getOrDefault("max", "");
        if (!most.matches("[1-9]\\d?|100")) {
            return "-4";
        }
        List<String> hand = lines.subList(0, Math.min(lines.size(), Integer.parseInt(most)));
        String all = hand.isEmpty() ? "0" : String.join("\r\n", hand);
        hand.clear();
        return all;
    }

    private static Map<String, String> form(Push push) {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(push.body(), StandardCharsets.US_ASCII).split("&", -1)) {
            String[] part = pair.split("=", 2);
            if (part.length == 2) {
                form.put(part[0], URLDecoder.decode(part[1], GBK));
            }
        }
        return form;
    }
}
