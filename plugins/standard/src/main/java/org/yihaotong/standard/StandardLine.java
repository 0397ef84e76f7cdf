package org.yihaotong.standard;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Ledger;
import org.yihaotong.api.hotline.OrderBook;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.api.hotline.PushAnswer;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;
import org.yihaotong.api.hotline.WorkOrder;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;
import org.yihaotong.kit.link.PartForms;
import org.yihaotong.kit.link.RestLinks;
import org.yihaotong.kit.link.SoapDoor;
import org.yihaotong.kit.link.SoapLinks;
import org.yihaotong.kit.link.TokenCheck;

/** One unit that joined by configuration: puts on its shelf what it has to fetch, and takes what it submits. */
@Component(
        service = {HotlineAdapter.class, StandardLine.class},
        configurationPid = "hotline.standard",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class StandardLine implements HotlineAdapter {

    private final Settings settings;
    private final Tokens tokens;
    private final Throttle throttle;
    private final Shelf shelf;
    private final Sweep sweep;
    private final Doorbell doorbell;
    private final Operations operations;
    private final Rest rest;
    private final SoapDoor soap;
    private final TokenCheck check;

    @Activate
    public StandardLine(
            Settings settings,
            @Reference Ledger ledger,
            @Reference OrderBook orders,
            @Reference RestLinks links,
            @Reference SoapLinks soaps,
            @Reference PartForms forms,
            @Reference Clock clock) {
        this.settings = settings;
        this.tokens = new Tokens(settings.clientId(), settings._secret(), clock);
        this.throttle = new Throttle(clock);
        this.doorbell = new Doorbell(settings, links, ledger, clock);
        this.shelf = new Shelf(hotline(), ledger, orders, clock, doorbell.isThere());
        Uploads uploads = new Uploads(hotline(), ledger, clock);
        this.sweep = new Sweep(hotline(), ledger, shelf, uploads, clock);
        Replies replies = new Replies(hotline(), ledger, shelf, uploads, clock);
        this.operations = new Operations(settings, shelf, uploads, replies, doorbell, clock);
        this.rest = new Rest(operations, forms);
        this.soap = soaps.door(Soap.CONTRACT);
        this.check = new Nonces(hotline(), ledger, clock).check(settings.clientId(), settings._secret());
    }

    @Deactivate
    void close() {
        doorbell.close();
    }

    String hotline() {
        return settings.hotline_id();
    }

    Tokens tokens() {
        return tokens;
    }

    boolean isClient(String name) {
        return settings.clientId().equals(name);
    }

    @Override
    public Receipt dispatch(WorkOrder order) {
        if (order.round() > 1) {
            JsonObject more = new JsonObject().with("reason", "请重新办理。").with("newDue", Beijing.iso(order.due()));
            Optional<Instant> at = Optional.of(order.dispatchedAt());
            shelf.notice(order.orderNo(), "REDO", order.orderNo(), "请重新办理。", at, more);
        }
        shelf.put(order, false);
        return Receipt.acknowledged("");
    }

    @Override
    public boolean takesAmendments() {
        return true;
    }

    @Override
    public boolean amended(WorkOrder order) {
        shelf.put(order, false);
        return true;
    }

    @Override
    public void urge(Urging u) {
        JsonObject more = u.level() == 0
                ? new JsonObject()
                : new JsonObject()
                        .with("level", u.level())
                        .with("replyBy", u.replyBy().map(Beijing::iso));
        shelf.notice(u.id(), u.level() == 0 ? "URGE" : "SUPERVISE", u.orderNo(), u.text(), Optional.of(u.at()), more);
    }

    @Override
    public void withdraw(Withdrawal w) {
        shelf.notice(w.orderNo(), "WITHDRAW", w.orderNo(), w.reason(), Optional.of(w.at()), new JsonObject());
    }

    @Override
    public void decide(Decision d) {
        boolean extension = d.kind() == ReplyKind.EXTENSION_REQUEST;
        JsonObject more = new JsonObject().with("approved", d.agree());
        if (extension) {
            more = more.with("newDue", d.newDue().map(Beijing::iso));
        } else if (!d.agree()) {
            more = more.with("reason", d.opinion());
        }
        String type = extension ? "EXTENSION_DECIDED" : "RETURN_DECIDED";
        if (!extension && !d.agree() && !shelf.hasNotice(d.replyId(), type, Optional.empty())) {
            shelf.note(d.orderNo(), "DISPATCHED");
        }
        shelf.notice(d.replyId(), type, d.orderNo(), d.opinion(), Optional.empty(), more);
        shelf.standing(d.orderNo()).filter(s -> extension && d.agree()).ifPresent(s -> shelf.put(s.order(), true));
    }

    @Override
    public String collect(String watermark, Intake intake) {
        doorbell.ring();
        sweep.sweep();
        return watermark;
    }

    @Override
    public PushAnswer pushed(Push push, Intake intake) {
        if (push.path().equals(StandardDoor.SOAP)) {
            return soap.answer(push, new Soap(operations, check, throttle, intake));
        }
        try {
            if (!tokens.accepts(Tokens.in(push))) {
                throw Problem.of(401, "unauthenticated", "令牌无效或已过期，请重新获取。");
            }
            return throttle.within(() -> rest.answer(push, intake));
        } catch (Problem refused) {
            return refused.answer();
        }
    }
}
