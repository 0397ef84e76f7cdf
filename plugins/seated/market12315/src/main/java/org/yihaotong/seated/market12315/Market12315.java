package org.yihaotong.seated.market12315;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.OrderNumbers;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.CallDays;
import org.yihaotong.kit.Once;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLinks;

/** Submits appeals to the national platform, and brings home their progress, the cases born there and its calls. */
@Component(configurationPid = "hotline.seated.market12315", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class Market12315 implements HotlineAdapter {

    private static final LocalTime CALLS_COMPLETE = LocalTime.of(3, 0);
    private static final int ITEMS = 100;

    private final Exchange exchange;
    private final Sequence sequence;
    private final OrderNumbers numbers;
    private final Once once;
    private final Clock clock;

    @Activate
    public Market12315(
            Settings settings,
            @Reference SoapLinks links,
            @Reference OrderNumbers numbers,
            @Reference Ledger ledger,
            @Reference Clock clock) {
        this.exchange = new Exchange(settings, links, clock);
        this.sequence = new Sequence(exchange);
        this.numbers = numbers;
        this.once = new Once(ledger, "market12315");
        this.clock = clock;
    }

    @Deactivate
    void close() {
        exchange.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        SoapElement answer = exchange.ask(Submission.of(order));
        String caseId = Receipts.good(answer, Receipts.KNOWN)
                .child("receipt")
                .flatMap(receipt -> receipt.textOf("caseId"))
                .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "12315平台的应答里没有案件编号，稍后自动核对。"));
        for (FileContent file : Submission.beside(order)) {
            once.unlessDone(material(order, file), () -> {});
        }
        append(order, caseId);
        return Receipt.acknowledged(caseId);
    }

    @Override
    public boolean takesAmendments() {
        return true;
    }

    /** Files that came later follow their case; nothing else of it can be told anew. */
    @Override
    public boolean amended(WorkOrder order) throws BackendException {
        return append(order, caseId(order.orderNo()));
    }

    /** The operation knows no repeats: each file has a message of its own, and goes once. */
    private boolean append(WorkOrder order, String caseId) throws BackendException {
        boolean told = false;
        for (FileContent file : Submission.going(order)) {
            told |= once.unlessDone(
                    material(order, file),
                    () -> Receipts.good(exchange.ask(Submission.material(file, caseId)), Receipts.WRONG_STATE));
        }
        return told;
    }

    private static String material(WorkOrder order, FileContent file) {
        return "file " + order.orderNo() + " " + file.id();
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        return sequence.follow(watermark, since -> query("queryProgress", "since", since), "progress", item -> {
            Progress progress = new Progress(item);
            if (progress.isOurs()) {
                progress.reply()
                        .ifPresentOrElse(
                                intake::take,
                                () -> intake.putAside(new BadRecord(
                                        "P" + item.textOf("seq").orElse(""), "进度的代码、时间或编号不合约定", item.write())));
            }
        });
    }

    /** The watermark is the last whole day of calls, a blank, and the sequence number of the cases. */
    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        int blank = watermark.indexOf(' ');
        String day = blank < 0 ? "" : watermark.substring(0, blank);
        String cases = sequence.follow(
                watermark.substring(blank + 1),
                from -> query("queryCases", "fromSeq", from),
                "foreignCase",
                item -> bind(new Foreign(item, clock.instant()), intake));
        for (LocalDate next : CallDays.due(day, CALLS_COMPLETE, clock.instant())) {
            collectDay(next, intake);
            day = next.toString();
        }
        return day + " " + cases;
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        boolean supervises = urge.level() > 0;
        SoapElement request = Exchange.element("urgeCase")
                .with("caseId", caseId(urge.orderNo()))
                .with("type", supervises ? "2" : "1")
                .with("text", Wording.line(urge.text(), 200, "请尽快办理。"))
                .with("replyBy", urge.replyBy().map(Exchange::time));
        once.unlessDone(urge.id(), () -> Receipts.good(exchange.ask(request)));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        SoapElement request = Exchange.element("withdrawCase")
                .with("caseId", caseId(withdrawal.orderNo()))
                .with("reason", Wording.line(withdrawal.reason(), 200, "中心撤单"));
        once.unlessDone("withdraw " + withdrawal.orderNo(), () -> Receipts.good(exchange.ask(request)));
    }

    /** A request that waits no longer was decided before: there is nothing to ask the platform by. */
    @Override
    public void decide(Decision decision) throws BackendException {
        boolean extended = decision.agree() && decision.kind() == ReplyKind.EXTENSION_REQUEST;
        if (extended && decision.newDue().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "同意延期须写明新的限办时间。");
        }
        if (Progress.isFinal(decision.replyId())) {
            if (!decision.agree()) {
                throw new BackendException(Kind.REFUSED, "12315平台依法不予受理，是终局决定，不能驳回。");
            }
            return;
        }
        SoapElement answer = exchange.ask(Exchange.element("answerRequest")
                .with("caseId", caseId(decision.orderNo()))
                .with("progressId", decision.replyId())
                .with("agree", Boolean.toString(decision.agree()))
                .with("text", Wording.line(decision.opinion(), 200, decision.agree() ? "同意" : "不同意"))
                .with("newDue", extended ? decision.newDue().map(Exchange::time) : Optional.empty()));
        Receipts.good(answer, Receipts.WRONG_STATE);
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("连接与联通测试 echo", this::echo)
                .then("签名与查询样例 queryProgress", this::sample)
                .toList();
    }

    private String echo() throws BackendException {
        String word = UUID.randomUUID().toString();
        SoapElement answer = exchange.ask(Exchange.element("echo").with("text", word));
        if (answer.child("receipt").isPresent()) {
            Receipts.good(answer);
        }
        if (!answer.textOf("text").equals(Optional.of(word))) {
            throw new BackendException(Kind.CONFIGURATION, "12315平台的应答与所问不符，请核对接口版本。");
        }
        return answer.textOf("now")
                .flatMap(Exchange::time)
                .map(theirs -> "对方应答成功，两边时钟相差 "
                        + Duration.between(theirs, clock.instant()).abs().toSeconds() + " 秒")
                .orElse("对方应答成功");
    }

    private String sample() throws BackendException {
        Receipts.good(exchange.ask(query("queryProgress", "since", 0)), Receipts.SYNCHRONISING);
        return "对方认可签名并应答查询";
    }

    private static SoapElement query(String operation, String from, long sequence) {
        return Exchange.element(operation).with(from, Long.toString(sequence)).with("max", Integer.toString(ITEMS));
    }

    /** The platform is told whose case became which order, so that its progress comes home. */
    private void bind(Foreign foreign, Intake intake) throws BackendException {
        Optional<String> order = foreign.take(intake);
        if (order.isPresent()) {
            SoapElement answer = exchange.ask(Exchange.element("bindCase")
                    .with("caseId", foreign.caseId())
                    .with("hotlineNo", order.get())
                    .with("relation", "SAME"));
            Receipts.good(answer, Receipts.KNOWN, Receipts.NO_SUCH_CASE, Receipts.WRONG_STATE, Receipts.ELSEWHERE);
        }
    }

    /** Calls that the centre passed on itself are in its own records and count once. */
    private void collectDay(LocalDate day, Intake intake) throws BackendException {
        int calls = 0;
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            SoapElement answer = Receipts.good(exchange.ask(
                    Exchange.element("queryCalls").with("day", day.toString()).with("page", Integer.toString(page))));
            List<Call> own = answer.children("call").stream()
                    .map(Call::new)
                    .filter(Predicate.not(Call::isOurs))
                    .toList();
            own.forEach(call -> call.take(intake));
            calls += own.size();
            pages = answer.textOf("pages")
                    .map(String::strip)
                    .filter(count -> count.matches("[0-9]{1,4}"))
                    .map(Integer::valueOf)
                    .orElseThrow(() -> new BackendException(Kind.COMMUNICATION, "12315平台的话务应答里没有总页数，稍后自动重试。"));
        }
        intake.reconcile(day, calls);
    }

    private String caseId(String orderNo) throws BackendException {
        return numbers.of(orderNo)
                .orElseThrow(() -> new BackendException(Kind.REFUSED, "这个工单还没有12315案件编号，无法告知12315平台。"));
    }
}
