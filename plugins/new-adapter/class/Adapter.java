package org.yihaotong.@method@.@id@;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.TestStep;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.kit.Steps;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.RestLink;
import org.yihaotong.kit.link.RestLinks;

/** Posts orders to the service of @name@ and asks it for replies. */
@Component(configurationPid = "hotline.@method@.@id@", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class @Id@ implements HotlineAdapter {

    private static final String UNIT = "@name@";

    private final RestLink service;

    @Activate
    public @Id@(Settings settings, @Reference RestLinks links) {
        String key = settings._key();
        this.service = links.open(
                settings.baseUrl(), Duration.ofSeconds(settings.seconds()), (ask, door) -> ask.header("X-Key", key));
    }

    @Deactivate
    void close() {
        service.close();
    }

    @Override
    public Receipt dispatch(WorkOrder order) throws BackendException {
        Caller caller = order.caller().orElse(Caller.UNKNOWN);
        return Receipt.acknowledged(say(Ask.post("/orders")
                        .json(new JsonObject()
                                .with("orderNo", order.orderNo())
                                .with("title", order.title())
                                .with("content", order.content())
                                .with("person", caller.name())
                                .with("phone", caller.phone().replaceFirst("^\\+86", "").replaceAll("[^0-9]", ""))
                                .with("confidential", order.confidential())
                                .with("address", order.place().address())
                                .with("due", order.due().toString())))
                .text("number")
                .orElseThrow(() -> new BackendException(BackendException.Kind.COMMUNICATION, UNIT + "的应答里没有编号，稍后自动核对。")));
    }

    @Override
    public String collect(String watermark, Intake intake) throws BackendException {
        String bookmark = watermark.isEmpty() ? "0" : watermark;
        JsonObject answer = say(Ask.get("/replies").query("after", bookmark));
        for (JsonObject item : answer.objects("items").orElse(List.of())) {
            Optional<UnitReply> reply = reply(item);
            if (reply.isPresent()) {
                intake.take(reply.get());
            }
        }
        return answer.number("last").map(String::valueOf).orElse(bookmark);
    }

    @Override
    public void urge(Urging urge) throws BackendException {
        say(Ask.post("/orders/" + urge.orderNo() + "/urges")
                .json(new JsonObject().with("id", urge.id()).with("text", urge.text())));
    }

    @Override
    public void withdraw(Withdrawal withdrawal) throws BackendException {
        say(Ask.post("/orders/" + withdrawal.orderNo() + "/withdrawal")
                .json(new JsonObject().with("reason", withdrawal.reason())));
    }

    @Override
    public void decide(Decision decision) throws BackendException {
        say(Ask.post("/decisions/" + decision.replyId())
                .json(new JsonObject()
                        .with("agree", decision.agree())
                        .with("opinion", decision.opinion())
                        .with("newDue", decision.newDue().map(Instant::toString))));
    }

    @Override
    public List<TestStep> test() {
        return new Steps()
                .then("连接与密钥", () -> "对方应答：" + say(Ask.get("/hello")).text("unit").orElse("（未说明）"))
                .toList();
    }

    private JsonObject say(Ask ask) throws BackendException {
        Answer answer = service.send(ask);
        if (!answer.isGood()) {
            throw answer.failure(UNIT, "");
        }
        return answer.json()
                .orElseThrow(() -> new BackendException(BackendException.Kind.COMMUNICATION, UNIT + "的应答不完整，稍后自动重试。"));
    }

    /** Empty for what the document does not know; a real unit would be told so. */
    private static Optional<UnitReply> reply(JsonObject item) {
        Optional<String> id = item.text("id");
        Optional<String> order = item.text("orderNo");
        Optional<String> kind = item.text("kind");
        Optional<Instant> at = item.text("at").map(Instant::parse);
        if (id.isEmpty() || order.isEmpty() || kind.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UnitReply(
                id.get(),
                order.get(),
                ReplyKind.valueOf(kind.get()),
                item.text("text").orElse(""),
                item.text("handler").orElse(""),
                at.get(),
                item.text("result").map(AnswerResult::valueOf),
                item.truth("contacted").orElse(false),
                item.text("newDue").map(Instant::parse),
                ""));
    }
}
