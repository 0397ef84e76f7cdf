package org.yihaotong.linked.minshenggas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.Wording;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLinks;

/** Puts orders into Minsheng Gas's service under their own numbers, and reads its feed of events. */
@Component(configurationPid = "hotline.linked.minshenggas", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class MinshengGas implements HotlineAdapter {

    private final GasService service;
    private final Clock clock;
    private final Duration calm;
    private final Emergencies emergencies;
    private final Uploads uploads;
    private volatile Instant looked = Instant.MIN;

    @Activate
    public MinshengGas(
            Settings settings, @Reference RestLinks links, @Reference Ledger ledger, @Reference Clock clock) {
        this.service = new GasService(settings, links, clock);
        this.emergencies = new Emergencies(ledger, clock);
        this.uploads = new Uploads(service, ledger);
        this.clock = clock;
        this.calm = Duration.ofSeconds(settings.calmSeconds());
    }

    @Deactivate
    void close() {
        service.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        GasOrder gas = new GasOrder(order);
        String note = Uploads.note(order);
        String path = GasService.order(order.orderNo());
        Answer answer =
                service.ask(Ask.put(path).header("If-None-Match", "*").json(gas.document(note, uploads.of(order))));
        JsonObject there = answer.status() == 412 ? reconciled(order, gas, note) : GasService.good(answer);
        if (gas.isEmergency()) {
            emergencies.begin(order.orderNo());
        }
        return Receipt.acknowledged(there.text("emergencyTicket").orElse(order.orderNo()));
    }

    @Override
    public boolean takesAmendments() {
        return true;
    }

    @Override
    public boolean amended(WorkOrder order) throws BackendException {
        JsonObject patch = new JsonObject()
                .with("content", new GasOrder(order).content(Uploads.note(order)))
                .with("deadline", Beijing.iso(order.due()))
                .with("attachments", uploads.of(order));
        service.change(order.orderNo(), there -> Optional.of(GasService.patch(order.orderNo(), patch)));
        return true;
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        Instant now = clock.instant();
        if (!emergencies.isAnyOpen() && now.isBefore(looked.plus(calm))) {
            return watermark;
        }
        try {
            String cursor = service.page("/events", watermark, Optional.empty(), 100, item -> take(item, intake));
            looked = now;
            return cursor;
        } finally {
            emergencies.warn(intake);
        }
    }

    @Override
    public String collectCalls(String watermark, Intake intake) throws BackendException {
        Instant since = clock.instant().minus(Duration.ofDays(1));
        return service.page("/call-records", watermark, Optional.of(Beijing.iso(since)), 500, row -> new GasCall(row)
                .giveTo(intake));
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        JsonObject reminder = new JsonObject()
                .with(
                        "reminderId",
                        UUID.nameUUIDFromBytes(urge.id().getBytes(UTF_8)).toString())
                .with("kind", urge.level() == 0 ? "urge" : "supervise")
                .with("text", Wording.line(urge.text(), 400, "请尽快办理。"))
                .with("replyBy", urge.replyBy().map(Beijing::iso));
        service.change(
                urge.orderNo(),
                there -> Optional.of(Ask.post(GasService.order(urge.orderNo()) + "/reminders")
                        .json(reminder)));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        JsonObject patch = new JsonObject()
                .with("status", "withdrawn")
                .with("withdrawReason", Wording.line(withdrawal.reason(), 200, "中心撤单"));
        service.change(
                withdrawal.orderNo(),
                there -> there.text("status").filter("withdrawn"::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(GasService.patch(withdrawal.orderNo(), patch)));
        emergencies.end(withdrawal.orderNo());
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        JsonObject body = new JsonObject()
                .with("approved", decision.agree())
                .with(
                        "comment",
                        Optional.of(Wording.line(decision.opinion(), 400, "")).filter(text -> !text.isEmpty()))
                .with(
                        "newDeadline",
                        decision.newDue().filter(due -> decision.agree()).map(Beijing::iso));
        GasService.good(service.ask(Ask.put("/applications/" + Ask.segment(decision.replyId()) + "/decision")
                .json(body)));
        if (decision.agree() && decision.kind() == ReplyKind.RETURN_REQUEST) {
            emergencies.end(decision.orderNo());
        }
    }

    @Override
    public List<TestStep> test() {
        return new Steps().then("登录与联通测试 status", service::status).toList();
    }

    /** The order is there already: fine if it says the same; a corrected version adds what is new. */
    private JsonObject reconciled(WorkOrder order, GasOrder gas, String note) throws BackendException {
        JsonObject there = GasService.good(service.ask(Ask.get(GasService.order(order.orderNo()))));
        boolean sameTitle = there.text("title").equals(Optional.of(gas.title()));
        boolean same = sameTitle && GasOrder.isSame(there.text("content").orElse(""), gas.content(note));
        if (!same && (!sameTitle || order.version() == 1)) {
            throw new BackendException(Kind.REFUSED, "民生天然气已有这个工单号，而内容不同，请核对。");
        }
        if (!same) {
            amended(order);
        }
        return there;
    }

    private void take(JsonObject item, Intake intake) {
        GasEvent event = new GasEvent(item);
        Optional<Intake.Outcome> became = event.reply().map(intake::take).map(Intake.Taken::outcome);
        if (event.isReopening()
                && became.filter(o -> o == Outcome.LATE || o == Outcome.REFUSED).isPresent()) {
            intake.putAside(event.stray());
        }
        emergencies.acknowledged(event.hotlineNo());
        if (event.endsEmergency()) {
            emergencies.end(event.hotlineNo());
        }
    }
}
