package org.yihaotong.transferred.police110;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.attachment.FileLinks;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.FileAddress;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;

/** Pushes incident cards to 110 beside the calls, keeps the heartbeat, and takes what 110 pushes. */
@Component(configurationPid = "hotline.transferred.police110", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class Police110 implements HotlineAdapter {

    static final String NUMBER = "110";
    private static final String BASE = "/jqdj/v1";
    private static final int MISSES = 3;
    private static final int LONGEST_ADDRESS = 255;
    private static final Duration FETCHED = Duration.ofDays(3);
    private static final String BOOK = "card";
    private static final Enclosures RECORDING =
            new Enclosures(Map.of("audio/wav", "wav", "audio/mpeg", "mp3"), Long.MAX_VALUE, 1);

    private final Signature signature;
    private final RestLink service;
    private final FileAddress.Giver files;
    private final Ledger ledger;
    private final Pulse pulse;
    private final String hotline;
    private final String recordings;
    private final String agentNo;
    private final Clock clock;

    @Activate
    public Police110(
            Settings settings,
            @Reference RestLinks links,
            @Reference FileLinks files,
            @Reference Ledger ledger,
            @Reference Clock clock) {
        this.signature = new Signature(settings.unit(), settings.peer(), settings._key(), clock);
        this.service = links.trusting(settings.certificate())
                .open(settings.baseUrl(), Duration.ofSeconds(settings.seconds()), signature);
        this.files = new FileAddress.Giver(files, settings.hotline_id(), settings.filesUrl(), FETCHED);
        this.ledger = ledger;
        this.pulse = new Pulse(ledger, settings.hotline_id(), clock);
        this.hotline = settings.hotline_id();
        this.recordings = settings.recordings();
        this.agentNo = settings.agentNo();
        this.clock = clock;
    }

    @Deactivate
    void close() {
        service.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        Optional<FileAddress> recording = recording(order);
        JsonObject card = IncidentCard.of(order, recording.map(FileAddress::url), recordings, agentNo);
        String number = post("/incidents", card)
                .text("jjdbh")
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "110的应答里没有接警单编号，稍后自动核对。"));
        if (order.version() > told(order).revision()) {
            tell(order, new Told(order.version(), id(recording)));
        }
        return Receipt.acknowledged(number);
    }

    @Override
    public boolean takesAmendments() {
        return true;
    }

    /** A recording that came after the card is told by a supplement of the next revision; nothing else changes for 110. */
    @Override
    public boolean amended(WorkOrder order) throws BackendException {
        Optional<FileAddress> recording = recording(order);
        Told told = told(order);
        if (recording.isEmpty() || told.recording().equals(id(recording))) {
            return false;
        }
        int revision = Math.max(told.revision(), order.version()) + 1;
        JsonObject supplement = new JsonObject()
                .with("rev", revision)
                .with("text", "来电录音已可取，见录音地址。")
                .with("recordingUrl", recording.get().url());
        post("/incidents/" + order.orderNo() + "/supplement", supplement);
        tell(order, new Told(revision, id(recording)));
        return true;
    }

    /** What 110 knows of a card: its revision and which recording. */
    private record Told(int revision, String recording) {}

    private Told told(WorkOrder order) {
        return ledger.find(hotline, BOOK, order.orderNo())
                .map(entry -> entry.text().split(" ", 2))
                .map(part -> new Told(Integer.parseInt(part[0]), part[1]))
                .orElse(new Told(0, ""));
    }

    private void tell(WorkOrder order, Told told) {
        ledger.put(hotline, BOOK, order.orderNo(), told.revision() + " " + told.recording(), Optional.empty());
    }

    private Optional<FileAddress> recording(WorkOrder order) {
        return files.of(order, RECORDING.of(order.files())).stream()
                .filter(address -> address.url().length() <= LONGEST_ADDRESS)
                .findFirst();
    }

    private static String id(Optional<FileAddress> recording) {
        return recording.map(address -> address.file().id()).orElse("");
    }

    /** The heartbeat: a third miss in a row means that 110's platform is down, and calls go over without a card. */
    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        pulse.watch(intake);
        try {
            beat();
            return "";
        } catch (BackendException e) {
            int misses = watermark.matches("[12]") ? Integer.parseInt(watermark) + 1 : 1;
            if (e.kind() != Kind.COMMUNICATION || misses >= MISSES) {
                throw new BackendException(e.kind(), e.getMessage() + "电话照常一键转接，警情卡恢复后补推。", e);
            }
            return Integer.toString(misses);
        }
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        throw new BackendException(Kind.REFUSED, "110不接受催办和督办，也没有办理时限；请电话联系接警台。");
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        post(
                "/incidents/" + withdrawal.orderNo() + "/cancel",
                new JsonObject().with("reason", Wording.line(withdrawal.reason(), 100, "中心撤单")));
    }

    /** That something is no matter for the police is 110's own decision: agreeing needs no word, refusing is not possible. */
    @Override
    public void decide(Decision decision) throws BackendException {
        if (decision.kind() != ReplyKind.RETURN_REQUEST || !decision.agree()) {
            throw new BackendException(Kind.REFUSED, "110已认定不属警情，接口不能驳回，也不审批延期；请改派有关单位或电话协调。");
        }
    }

    @Override
    public PushAnswer pushed(Push push, Intake intake) {
        Code code = signature.check(push);
        String place = push.method() + " " + push.path().substring(push.path().lastIndexOf('/') + 1);
        return switch (place) {
            case "GET heartbeat" -> heard(code);
            case "POST receipt" -> take(
                    code, push, Receipts::faultOfReceipt, body -> reply(Receipts.receipt(body), intake));
            case "POST outcome" -> take(
                    code, push, Receipts::faultOfOutcome, body -> reply(Receipts.outcome(body), intake));
            case "POST transfer" -> take(code, push, Handover::fault, body -> handover(body, intake));
            case "POST calls" -> take(code, push, Calls::fault, body -> {
                Calls.take(body, intake);
                return Code.OK.answer();
            });
            default -> new PushAnswer(404, "text/plain;charset=UTF-8", "");
        };
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、签名与心跳 heartbeat", this::beat).toList();
    }

    private String beat() throws BackendException {
        JsonObject answer = Code.taken(service.send(Ask.get(BASE + "/heartbeat")));
        return answer.text("time")
                .flatMap(Beijing::parse)
                .map(theirs -> "对方应答成功，两边时钟相差 "
                        + Duration.between(theirs, clock.instant()).abs().toSeconds() + " 秒")
                .orElse("对方应答成功");
    }

    private JsonObject post(String path, JsonObject body) throws BackendException {
        return Code.taken(service.send(Ask.post(BASE + path).json(body)));
    }

    private PushAnswer heard(Code code) {
        if (code == Code.OK) {
            pulse.heard();
        }
        return code.answer(new JsonObject().with("time", Beijing.text(clock.instant())));
    }

    private static PushAnswer take(
            Code code,
            Push push,
            Function<JsonObject, Optional<String>> faultIn,
            Function<JsonObject, PushAnswer> taker) {
        if (code != Code.OK) {
            return code.answer();
        }
        Optional<JsonObject> body = JsonObject.parse(push.body());
        Optional<String> fault = body.map(faultIn).orElse(Optional.of("body"));
        return fault.map(field -> Code.WRONG_FIELD.answer(new JsonObject().with("field", field)))
                .orElseGet(() -> taker.apply(body.orElseThrow()));
    }

    private static PushAnswer reply(UnitReply reply, Intake intake) {
        Intake.Taken taken = intake.take(reply);
        return taken.isGood() ? Code.OK.answer() : Code.UNKNOWN.answer(new JsonObject().with("msg", taken.reason()));
    }

    private static PushAnswer handover(JsonObject body, Intake intake) {
        Intake.CaseTaken taken = intake.take(Handover.unitCase(body));
        return taken.isGood()
                ? Code.OK.answer(new JsonObject().with("orderNo", taken.ticket()))
                : Code.WRONG_FIELD.answer(new JsonObject().with("field", "body").with("msg", taken.reason()));
    }
}
