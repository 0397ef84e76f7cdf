package org.yihaotong.seated.ecology12369;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.CallDays;
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Once;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.RestLinks;

/** Hands reports with their photos to the environmental platform and fetches its steps, its own reports and its calls. */
@Component(configurationPid = "hotline.seated.ecology12369", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class Ecology12369 implements HotlineAdapter {

    private static final LocalTime CALLS_COMPLETE = LocalTime.of(3, 0);
    private static final int ITEMS = 100;
    private static final int CALLS = 500;
    private static final int PAGES = 5;

    private final Platform platform;
    private final String area;
    private final Once once;
    private final Clock clock;

    @Activate
    public Ecology12369(
            Settings settings, @Reference RestLinks links, @Reference Ledger ledger, @Reference Clock clock) {
        // The platform takes 30 requests a minute.
        this(settings, links, ledger, clock, Pace.of(15, 15, Duration.ofMinutes(1)));
    }

    Ecology12369(Settings settings, RestLinks links, Ledger ledger, Clock clock, Pace pace) {
        this.platform = new Platform(
                links.trusting(settings.certificate())
                        .open(
                                settings.baseUrl(),
                                Duration.ofSeconds(settings.seconds()),
                                new Signature(settings.area(), settings.client(), settings._key(), clock)),
                pace);
        this.area = settings.area();
        this.once = new Once(ledger, "ecology12369");
        this.clock = clock;
    }

    @Deactivate
    void close() {
        platform.link().close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        JsonObject report = Report.of(order);
        Answer answer = platform.send(Platform.post("/reports").parts(FilesOf.parts(report, order.files())));
        String number = number(order, report, answer);
        for (FileContent photo : FilesOf.beside(order.files())) {
            once.unlessDone(photo(order, photo), () -> {});
        }
        append(order, number);
        return Receipt.acknowledged(number);
    }

    private String number(WorkOrder order, JsonObject report, Answer answer) throws BackendException {
        if (answer.status() == Platform.CONFLICT) {
            return knownAs(order, report).orElseThrow(() -> Platform.failure(answer));
        }
        if (!answer.isGood()) {
            throw Platform.failure(answer);
        }
        return answer.json()
                .flatMap(said -> said.text("reportNo"))
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "12369平台的应答里没有举报编号，稍后自动核对。"));
    }

    @Override
    public boolean takesAmendments() {
        return true;
    }

    /** Photos that came later follow their report; nothing else of it can be told anew. */
    @Override
    public boolean amended(WorkOrder order) throws BackendException {
        return append(order, numberOf(order.orderNo()));
    }

    /** The platform knows no repeats of photos: each has a message of its own, and goes once. */
    private boolean append(WorkOrder order, String number) throws BackendException {
        boolean told = false;
        for (FileContent photo : FilesOf.photos(order.files())) {
            told |= once.unlessDone(photo(order, photo), () -> {
                Answer answer = platform.send(
                        Platform.post("/reports/" + number + "/photos").parts(List.of(FilesOf.part(photo))));
                if (!answer.isGood()) {
                    throw Platform.failure(answer);
                }
            });
        }
        return told;
    }

    private static String photo(WorkOrder order, FileContent photo) {
        return "file " + order.orderNo() + " " + photo.id();
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervises = urge.level() > 0;
        platform.good(Platform.post("/reports/" + numberOf(urge.orderNo()) + "/urges")
                .json(new JsonObject()
                        .with("urgeNo", urge.id())
                        .with("level", supervises ? "supervise" : "urge")
                        .with("text", Wording.line(urge.text(), 300, "请尽快办理。"))
                        .with("replyBy", urge.replyBy().map(Beijing::iso))));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        Optional<JsonObject> report = platform.report(withdrawal.orderNo());
        if (report.isEmpty()) {
            return;
        }
        String number = report.get().text("reportNo").orElseThrow();
        Answer answer = platform.send(Platform.post("/reports/" + number + "/withdrawal")
                .json(new JsonObject().with("reason", Wording.line(withdrawal.reason(), 200, "中心撤单"))));
        if (!answer.isGood() && answer.status() != Platform.GONE) {
            throw Platform.failure(answer);
        }
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        platform.good(Platform.post("/reports/" + numberOf(decision.orderNo()) + "/decisions")
                .json(new JsonObject()
                        .with("stepNo", Long.parseLong(decision.replyId()))
                        .with("agree", decision.agree())
                        .with("text", Wording.line(decision.opinion(), 200, decision.agree() ? "同意" : "不同意"))
                        .with("newDue", extended ? decision.newDue().map(Beijing::iso) : Optional.empty())));
    }

    /** The watermark is the highest step that was taken; late steps have an earlier time and never a lower number. */
    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        long after = number(watermark);
        for (int page = 0; page < PAGES; page++) {
            List<JsonObject> items = items("/steps", after);
            for (JsonObject item : items) {
                Step step = new Step(item);
                if (step.isOurs()) {
                    String key = Long.toString(step.number());
                    intake.take(step.reply(clock.instant(), Enclosures.fetched(platform.link(), step.photos(), key)));
                }
                after = Math.max(after, step.number());
            }
            if (items.size() < ITEMS) {
                break;
            }
        }
        return Long.toString(after);
    }

    /** The watermark is the last whole day of calls, a blank, and the number of the last local report. */
    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        int blank = watermark.indexOf(' ');
        String day = blank < 0 ? "" : watermark.substring(0, blank);
        long after = collectReports(number(watermark.substring(blank + 1)), intake);
        for (LocalDate next : CallDays.due(day, CALLS_COMPLETE, clock.instant())) {
            collectDay(next, intake);
            day = next.toString();
        }
        return day + " " + after;
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("连接、签名与联通测试 alive", this::alive).toList();
    }

    private String alive() throws BackendException {
        String theirs = platform.good(Platform.get("/alive")).text("area").orElse("");
        if (!theirs.equals(area)) {
            throw new BackendException(Kind.CONFIGURATION, "对方答的行政区划与配置的不同，请核对 X-Area。");
        }
        return "对方应答成功，行政区划 " + theirs;
    }

    /** The number of a known order that says the same, whatever became of its time limit. */
    private Optional<String> knownAs(WorkOrder order, JsonObject report) throws BackendException {
        return platform.report(order.orderNo())
                .filter(known -> known.text("description").equals(report.text("description"))
                        && known.text("subject").equals(report.text("subject")))
                .flatMap(known -> known.text("reportNo"));
    }

    private String numberOf(String orderNo) throws BackendException {
        return platform.report(orderNo)
                .flatMap(report -> report.text("reportNo"))
                .orElseThrow(() -> new BackendException(Kind.REFUSED, "12369平台上的这件举报已撤回。"));
    }

    private long collectReports(long from, Intake intake) throws BackendException {
        long after = from;
        for (int page = 0; page < PAGES; page++) {
            List<JsonObject> items = items("/local-reports", after);
            for (JsonObject item : items) {
                LocalReport report = new LocalReport(item, clock.instant());
                report.take(intake);
                after = Math.max(after, report.seq());
            }
            if (items.size() < ITEMS) {
                break;
            }
        }
        return after;
    }

    /** Calls that the centre passed on itself are in its own records and count once. */
    private void collectDay(LocalDate day, Intake intake) throws BackendException {
        int ours = 0;
        long total = 1;
        for (int offset = 0; offset < total; offset += CALLS) {
            JsonObject answer = platform.good(Platform.get("/call-log")
                    .query("date", day.toString())
                    .query("offset", Integer.toString(offset))
                    .query("size", Integer.toString(CALLS)));
            total = answer.number("total").orElse(0L);
            for (JsonObject item : answer.objects("items").orElse(List.of())) {
                Call call = new Call(item);
                if (call.isOurs()) {
                    ours++;
                } else {
                    call.take(day, intake);
                }
            }
        }
        intake.reconcile(day, Math.toIntExact(total - ours));
    }

    private List<JsonObject> items(String path, long after) throws BackendException {
        return platform.good(
                        Platform.get(path).query("after", Long.toString(after)).query("size", Integer.toString(ITEMS)))
                .objects("items")
                .orElse(List.of());
    }

    private static long number(String bookmark) {
        return bookmark.matches("\\d{1,18}") ? Long.parseLong(bookmark) : 0;
    }
}
