package org.yihaotong.testkit.backoffice.lanxingtv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.XmlElement;
import org.yihaotong.testkit.backoffice.BackOffice;
import org.yihaotong.testkit.backoffice.Fault;
import org.yihaotong.testkit.backoffice.Ledger;
import org.yihaotong.testkit.backoffice.LoopbackDoor;
import org.yihaotong.testkit.backoffice.Saying;
import org.yihaotong.testkit.backoffice.Serial;
import org.yihaotong.testkit.backoffice.TakenOrder;

/** 蓝星同方数字电视's BOSS: what its document refuses, it refuses. */
public final class LanxingTvOffice implements BackOffice {

    /** The values of the joint test, as the interface document gives them. */
    public static final String USER = "tf12345";

    public static final String PASSWORD = "tf-test-pass";
    public static final String KEY = "tf2016";

    private static final int LARGEST_BODY = 1 << 20;
    private static final int REQUESTS_PER_SECOND = 3;

    private static final Map<ReplyKind, String> KINDS = Map.of(
            ReplyKind.ACKNOWLEDGED, "1",
            ReplyKind.PROGRESS, "2",
            ReplyKind.EXTENSION_REQUEST, "3",
            ReplyKind.RETURN_REQUEST, "4",
            ReplyKind.COMPLETED, "5");

    private static final Map<AnswerResult, String> RESULTS =
            Map.of(AnswerResult.SOLVED, "Y", AnswerResult.EXPLAINED, "E", AnswerResult.UNSOLVED, "N");

    private final Clock clock;
    private final Ledger ledger;
    private final BossDesk desk;
    private final BossRules rules = new BossRules();
    private final Map<String, XmlElement> memory = new HashMap<>();
    private final Map<String, XmlElement> waiting = new LinkedHashMap<>();
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final LoopbackDoor door;
    private boolean counting;
    private int said = Serial.before();
    private String trouble = "";

    /** Opens the BOSS on a loopback port; 0: any free one. */
    public LanxingTvOffice(Clock clock, int port) {
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.desk = new BossDesk(ledger, waiting);
        this.door = new LoopbackDoor(port, LARGEST_BODY, this::receive);
    }

    /** The base URL of the joining sheet. */
    public String baseUrl() {
        return "http://127.0.0.1:" + door.port();
    }

    /** Fails like this from now on. */
    public void fail(Fault fault) {
        door.fail(fault);
    }

    /** Answers everything with this code from now on, without doing it; an empty one ends this. */
    public void answerOnly(String code) {
        trouble = code;
    }

    /** Counts requests from now on: three a second are welcome. */
    public void count() {
        counting = true;
    }

    /** One more call of a day. */
    public void called(String day, XmlElement call) {
        desk.called(day, call);
    }

    /** Replies that nobody took off. */
    public synchronized int waiting() {
        return waiting.size();
    }

    /** The last order and the last urge as they came. */
    public XmlElement last(String type) {
        return desk.last(type);
    }

    /** Puts a reply there as it stands. */
    public synchronized void utter(XmlElement row) {
        waiting.put(row.attribute("fid"), row);
    }

    @Override
    public void work() {
        // Nothing is pushed.
    }

    @Override
    public Optional<TakenOrder> order(String orderNo) {
        return ledger.order(orderNo);
    }

    @Override
    public List<TakenOrder> openOrders() {
        return ledger.openOrders();
    }

    @Override
    public long orders() {
        return ledger.orders();
    }

    @Override
    public synchronized String say(String orderNo, Saying saying) {
        String id = "F" + String.format(Locale.ROOT, "%05d", ++said);
        ledger.say(orderNo, id, saying.kind());
        utter(new XmlElement("fb")
                .with("fid", id)
                .with("order", orderNo)
                .with("boss", ledger.number(orderNo).orElseThrow())
                .with("kind", KINDS.get(saying.kind()))
                .with("time", Beijing.text(clock.instant()))
                .with("man", saying.handler())
                .with("limit", saying.newDue().map(Beijing::text).orElse(""))
                .with("result", saying.result().map(RESULTS::get).orElse(""))
                .with(new XmlElement("text", saying.text())));
        return id;
    }

    @Override
    public Optional<Boolean> decision(String replyId) {
        return ledger.decision(replyId);
    }

    @Override
    public void close() {
        door.close();
    }

    private PushAnswer receive(Push push) {
        String type =
                push.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
        if (!push.method().equals("POST") || !push.path().equals("/boss/interface")) {
            return new PushAnswer(404, "text/plain", "");
        }
        if (!type.equals("text/xml;charset=utf-8")) {
            return new PushAnswer(415, "text/plain", "");
        }
        String login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
        if (!push.header("Authorization").equals(Optional.of("Basic " + login))) {
            return new PushAnswer(401, "text/plain", "").with("WWW-Authenticate", "Basic realm=\"boss\"");
        }
        return new PushAnswer(200, "text/xml;charset=UTF-8", judge(push.body()).bytes());
    }

    private synchronized XmlElement judge(byte[] body) {
        Optional<XmlElement> read = XmlElement.parse(body).filter(req -> BossRules.isPlain(body));
        if (read.isEmpty() || !read.get().name().equals("req")) {
            return answer(new XmlElement("req"), "1", "XML错误", List.of());
        }
        XmlElement request = read.get();
        String known = Beijing.time(clock.instant()).toLocalDate() + "|" + request.attribute("tid");
        if (rules.isWrongSum(request)) {
            return answer(request, "2", "校验码错误", List.of());
        }
        if (!trouble.isEmpty() || isTooOften()) {
            return answer(request, trouble.isEmpty() ? "51" : trouble, "系统忙", List.of());
        }
        Optional<String> fault = rules.fault(body, request);
        if (fault.isPresent()) {
            return answer(request, "3", fault.get(), List.of());
        }
        if (memory.containsKey(known)) {
            return memory.get(known).with("dup", "1");
        }
        BossDesk.Said said = desk.serve(request);
        XmlElement answer = answer(request, said.code(), said.desc(), said.content());
        answer = said.next().isEmpty() ? answer : answer.with("next", said.next());
        memory.put(known, answer);
        return answer;
    }

    private XmlElement answer(XmlElement request, String code, String desc, List<XmlElement> content) {
        XmlElement answer = new XmlElement("rsp")
                .with("type", request.attribute("type"))
                .with("tid", request.attribute("tid"))
                .with("code", code)
                .with("desc", desc)
                .with("time", Beijing.text(clock.instant()));
        for (XmlElement part : content) {
            answer = answer.with(part);
        }
        return answer;
    }

    private boolean isTooOften() {
        long now = System.nanoTime();
        while (!lastSecond.isEmpty() && now - lastSecond.peekFirst() > 1_000_000_000L) {
            lastSecond.removeFirst();
        }
        lastSecond.addLast(now);
        return counting && lastSecond.size() > REQUESTS_PER_SECOND;
    }
}
