package org.yihaotong.linked.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.yihaotong.kit.Enclosures;
import org.yihaotong.kit.Once;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLinks;

/** Adds cases to the approval bureau's platform and reads its feedback by page. */
@Component(configurationPid = "hotline.linked.approvals", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class Approvals implements HotlineAdapter {

    /** 2 MB count as they travel, in Base64. */
    private static final Enclosures FILES = new Enclosures(
            Map.of(
                    "image/jpeg", "jpg",
                    "image/png", "png",
                    "application/pdf", "pdf",
                    "application/msword", "doc",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            1_500_000,
            5);

    private static final Duration OVERLAP = Duration.ofMinutes(30);
    /** The unit's clock may be ahead of ours; its answers say what time it is there. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Duration LONGEST_WINDOW = Duration.ofDays(6);
    private static final Duration DAY_COMPLETE = Duration.ofHours(1);
    private static final String WITHDRAWN = "08";
    private static final Set<String> WAITING_FOR_DECISION = Set.of("04", "05");

    private final Platform platform;
    private final Once once;
    private final Clock clock;

    @Activate
    public Approvals(Settings settings, @Reference RestLinks links, @Reference Ledger ledger, @Reference Clock clock) {
        this.platform = new Platform(settings, links, clock);
        this.once = new Once(ledger, "approvals");
        this.clock = clock;
    }

    @Deactivate
    void close() {
        platform.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        String files = String.join(",", uploaded(order.files()));
        Platform.Said said = platform.ask("/case/add", CaseAdd.of(order, FILES.note(order.files()), files));
        JsonObject data =
                said.code() == Code.KNOWN ? said.data() : said.orFail().data();
        return Receipt.acknowledged(data.text("caseId")
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "市审批服务管理局的应答里没有案件编号，稍后自动核对。")));
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        Instant now = clock.instant();
        Instant since = Moments.parse(watermark).orElse(now.minus(Duration.ofDays(1)));
        Instant begin = since.minus(OVERLAP);
        Instant end = since.plus(LONGEST_WINDOW).isBefore(now) ? since.plus(LONGEST_WINDOW) : now.plus(AHEAD);
        Pages pages = new Pages(platform, "/feedback/page", begin, end);
        Map<Boolean, List<Feedback>> all =
                pages.rows().stream().map(Feedback::new).collect(Collectors.partitioningBy(Feedback::isUsable));
        all.get(false).forEach(row -> row.putAside(intake));
        List<Feedback> rows = all.get(true).stream()
                .sorted(Comparator.comparing((Feedback row) -> row.updated().orElseThrow())
                        .thenComparing(Feedback::id))
                .toList();
        for (Feedback row : rows) {
            row.giveTo(intake, platform.link(), once);
        }
        Instant there = pages.at().orElse(now);
        return Moments.text(end.isBefore(there) ? end : there);
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        LocalDate today = Beijing.time(clock.instant()).toLocalDate();
        LocalDate day = watermark.isEmpty() ? today.minusDays(1) : LocalDate.parse(watermark);
        Instant begin = Beijing.instant(day.atStartOfDay());
        Instant end = Beijing.instant(day.plusDays(1).atStartOfDay());
        Pages pages = new Pages(platform, "/call/page", begin, end);
        pages.rows().forEach(row -> new CounterCall(row).giveTo(intake));
        if (clock.instant().isBefore(end.plus(DAY_COMPLETE))) {
            return day.toString();
        }
        intake.reconcile(day, pages.total());
        return day.plusDays(1).toString();
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervised = urge.level() > 0;
        platform.data(
                "/case/urge",
                new JsonObject()
                        .with("caseCode", urge.orderNo())
                        .with("urgeType", supervised ? "2" : "1")
                        .with("content", numbered(urge))
                        .with(
                                "limitTime",
                                supervised ? urge.replyBy().map(Moments::text).orElse("") : ""));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        JsonObject body = new JsonObject()
                .with("caseCode", withdrawal.orderNo())
                .with("reason", Wording.line(withdrawal.reason(), 200, "中心撤单"));
        Platform.Said said = platform.ask("/case/revoke", body);
        if (said.code() != Code.WRONG_STATE || !state(withdrawal.orderNo()).equals(WITHDRAWN)) {
            said.orFail();
        }
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        JsonObject body = new JsonObject()
                .with("feedbackId", decision.replyId())
                .with("result", decision.agree() ? "Y" : "N")
                .with("opinion", Wording.line(decision.opinion(), 200, ""))
                .with("newLimitTime", extended ? Moments.text(decision.newDue().get()) : "");
        Platform.Said said = platform.ask("/case/audit", body);
        if (said.code() != Code.WRONG_STATE || WAITING_FOR_DECISION.contains(state(decision.orderNo()))) {
            said.orFail();
        }
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("登录与联通测试 heartbeat", this::heartbeat).toList();
    }

    /** The unit keeps no key of urges: its number stands in the text, so that people see a repeat as such. */
    private static String numbered(Urging urge) {
        String number = "（" + urge.id() + "）";
        return Wording.line(urge.text(), 200 - number.length(), "请尽快办理。") + number;
    }

    private String heartbeat() throws BackendException {
        Platform.Said said = platform.ask("/heartbeat", new JsonObject()).orFail();
        long apart = said.at()
                .map(theirs -> Duration.between(theirs, clock.instant()).abs().toSeconds())
                .orElse(0L);
        return "对方应答成功，登录账号 " + said.data().text("user").orElse("（未说明）") + "，两边时钟相差 " + apart + " 秒";
    }

    private String state(String orderNo) throws BackendException {
        return platform.data("/case/detail", new JsonObject().with("caseCode", orderNo))
                .text("state")
                .orElse("");
    }

    private List<String> uploaded(List<FileContent> files) throws BackendException {
        List<String> ids = new ArrayList<>();
        for (FileContent file : FILES.of(files)) {
            String suffix = FILES.extension(file);
            JsonObject body = new JsonObject()
                    .with("fileName", file.id() + "." + suffix)
                    .with("content", Base64.getEncoder().encodeToString(Enclosures.bytes(file)))
                    .with("suffix", suffix);
            ids.add(platform.data("/file/upload", body)
                    .text("fileId")
                    .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "市审批服务管理局没有给出附件编号，稍后自动重试。")));
        }
        return ids;
    }
}
