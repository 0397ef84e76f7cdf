package org.yihaotong.engine.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryKind;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.CaseTaken;
import org.yihaotong.api.hotline.Intake.Outcome;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.UnitCase;
import org.yihaotong.api.hotline.UnitReply;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.directory.CentreFault;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.directory.Intakes;
import org.yihaotong.engine.directory.Shield;
import org.yihaotong.engine.directory.Switchboard;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.OutgoingDelivery;
import org.yihaotong.engine.port.ReplyRow;
import org.yihaotong.engine.words.Words;

/** Stores what back offices say before anybody acts on it; what could not be acted on at once is taken again later. */
@Component(service = {Inbox.class, Intakes.class})
public final class Inbox implements Intakes {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int ID = 64;
    private static final int ORDER_NO = 30;
    private static final int TEXT = 20_000;

    private final DeliveryStore store;
    private final DeliveryBook book;
    private final CallBook calls;
    private final Switchboard switchboard;
    private final Clock clock;
    private final AtomicReference<ReplyTaker> taker = new AtomicReference<>();
    private final AtomicReference<FileTaker> files = new AtomicReference<>();
    private final AtomicReference<CaseTaker> cases = new AtomicReference<>();

    @Activate
    public Inbox(
            @Reference DeliveryStore store,
            @Reference DeliveryBook book,
            @Reference CallBook calls,
            @Reference Switchboard switchboard,
            @Reference Clock clock) {
        this.store = store;
        this.book = book;
        this.calls = calls;
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** The desk that applies replies; dynamic, for desks and pump must be able to start in any order. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setTaker(ReplyTaker desk) {
        taker.set(desk);
    }

    void unsetTaker(ReplyTaker desk) {
        taker.compareAndSet(desk, null);
    }

    /** The desk that keeps files. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setFiles(FileTaker desk) {
        files.set(desk);
    }

    void unsetFiles(FileTaker desk) {
        files.compareAndSet(desk, null);
    }

    /** The desk that takes cases. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setCases(CaseTaker desk) {
        cases.set(desk);
    }

    void unsetCases(CaseTaker desk) {
        cases.compareAndSet(desk, null);
    }

    @Override
    public Intake of(String hotline, Shield shield) {
        return new Intake() {
            @Override
            public Taken take(UnitReply reply) {
                return shield.hold(() -> stored(() -> withFiles(hotline, reply, receive(hotline, bare(reply)))));
            }

            @Override
            public Taken take(CallRecord record) {
                return shield.hold(() -> stored(() -> calls.take(hotline, record)));
            }

            @Override
            public void putAside(BadRecord row) {
                shield.hold(() -> stored(() -> {
                    calls.putAside(hotline, row);
                    return true;
                }));
            }

            @Override
            public void reconcile(LocalDate day, int counted) {
                shield.hold(() -> stored(() -> {
                    calls.reconcile(hotline, day, counted);
                    return true;
                }));
            }

            @Override
            public CaseTaken take(UnitCase unitCase) {
                return shield.hold(() -> stored(() -> receive(hotline, unitCase)));
            }

            @Override
            public void acknowledged(String orderNo, int version, String backOfficeNumber) {
                shield.hold(() -> stored(() -> {
                    book.acknowledged(hotline, orderNo, version, backOfficeNumber);
                    return true;
                }));
            }

            @Override
            public void declined(String orderNo, FollowUp what, String reason) {
                shield.hold(() -> stored(() -> {
                    book.declined(hotline, orderNo, DeliveryKind.valueOf(what.name()), reason);
                    return true;
                }));
            }

            @Override
            public void warn(String orderNo, String words) {
                switchboard.line(hotline).ifPresent(line -> line.standing().warned(orderNo, words, clock.instant()));
            }

            @Override
            public void refused(String orderNo, int version, String reason, boolean retry) {
                shield.hold(() -> stored(() -> {
                    book.refused(hotline, orderNo, version, reason, retry);
                    return true;
                }));
            }
        };
    }

    /** Marks failures of our own as such, so that no adapter is blamed for them. */
    private static <T> T stored(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new CentreFault(e);
        }
    }

    /** A case is not stored before its ticket is: without the desk, the line brings it again. */
    private CaseTaken receive(String hotline, UnitCase unitCase) {
        CaseTaken taken = there(cases).take(hotline, unitCase);
        List<String> misfits = taken.isGood() && !unitCase.files().isEmpty()
                ? there(files).take(hotline, taken.ticket(), "", unitCase.files())
                : List.of();
        return misfits.isEmpty()
                ? taken
                : new CaseTaken(taken.outcome(), taken.ticket(), taken.orderNo(), String.join("；", misfits));
    }

    private static <T> T there(AtomicReference<T> desk) {
        return Optional.ofNullable(desk.get()).orElseThrow(() -> new IllegalStateException("the desk is not here yet"));
    }

    /** The files of a reply come after it and at every repeat, for each content is kept once only. */
    private Taken withFiles(String hotline, UnitReply reply, Taken taken) {
        if (reply.files().isEmpty() || !taken.isGood()) {
            return taken;
        }
        Delivery order = store.findOrder(reply.orderNo()).orElseThrow().delivery();
        List<String> misfits = there(files).take(hotline, order.ticket(), hotline, reply.files());
        return misfits.isEmpty() ? taken : new Taken(taken.outcome(), String.join("；", misfits), taken.code());
    }

    /** The reply as it is stored: its files lie elsewhere. */
    private static UnitReply bare(UnitReply r) {
        return r.files().isEmpty()
                ? r
                : new UnitReply(
                        r.replyId(),
                        r.orderNo(),
                        r.kind(),
                        r.text(),
                        r.handler(),
                        r.at(),
                        r.result(),
                        r.contactedCaller(),
                        r.newDue(),
                        r.suggestedUnit());
    }

    private Taken receive(String hotline, UnitReply reply) {
        Optional<String> misfit = misfit(reply);
        if (misfit.isPresent()) {
            return new Taken(Outcome.REFUSED, misfit.get());
        }
        ReplyRow row = store.receive(new ReplyRow(hotline, reply, clock.instant(), Optional.empty(), ""));
        return row.outcome().map(o -> repeated(o, row.reason())).orElseGet(() -> apply(row));
    }

    private static Taken repeated(Outcome before, String reason) {
        return new Taken(before == Outcome.APPLIED ? Outcome.DUPLICATE : before, reason);
    }

    /** What keeps a reply from being stored at all. */
    private static Optional<String> misfit(UnitReply reply) {
        if (reply.replyId().isBlank() || reply.replyId().length() > ID) {
            return Optional.of(Words.say("reply.id", String.valueOf(ID)));
        }
        if (reply.orderNo().length() > ORDER_NO) {
            return Optional.of(Words.say("reply.foreign-order"));
        }
        return reply.text().length() > TEXT
                ? Optional.of(Words.say("reply.too-long", String.valueOf(TEXT)))
                : Optional.empty();
    }

    /** Applies a stored reply; if that fails now, the row stays unsettled and is taken again. */
    Taken apply(ReplyRow row) {
        Optional<Delivery> order = store.findOrder(row.reply().orderNo())
                .map(OutgoingDelivery::delivery)
                .filter(d -> d.hotline().equals(row.hotline()));
        if (order.isEmpty()) {
            String reason = Words.say("reply.foreign-order");
            store.settle(row.settled(Outcome.REFUSED, reason));
            return new Taken(Outcome.REFUSED, reason);
        }
        ReplyTaker desk = taker.get();
        if (desk == null) {
            return later();
        }
        try {
            Taken taken = desk.take(row);
            whoAnswersHasTheOrder(order.get());
            return taken;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Reply {} of line {} is kept and taken again later: {}",
                    row.reply().replyId(),
                    row.hotline(),
                    Fault.of(e));
            return later();
        }
    }

    private void whoAnswersHasTheOrder(Delivery order) {
        switch (order.state()) {
            case QUEUED, FAILED, SENT -> book.acknowledged(order.hotline(), order.orderNo(), order.version(), "");
            case ACKNOWLEDGED, DEAD, CANCELLED -> {}
        }
    }

    private static Taken later() {
        return new Taken(Outcome.APPLIED, Words.say("reply.later"));
    }
}
