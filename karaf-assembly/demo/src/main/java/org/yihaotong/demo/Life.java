package org.yihaotong.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.delivery.DeliveryQuery;
import org.yihaotong.api.delivery.DeliveryState;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.NonAcceptanceReason;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.desk.StoredTicketDesk;
import org.yihaotong.engine.port.DeliveryStore;

/** Plays the life of one appeal from its moment to now, as far as it would have come. */
final class Life {

    /** A system of a unit's own signs and answers within so much each. */
    private static final int QUICK = 90;

    private final StoredTicketDesk desk;
    private final DeliveryStore deliveries;
    private final LateClock clock;
    private final Instant now;

    Life(StoredTicketDesk desk, DeliveryStore deliveries, LateClock clock, Instant now) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.clock = clock;
        this.now = now;
    }

    void play(Story story, Appeal appeal, String key, Instant moment, Random random) {
        clock.set(moment);
        Ticket ticket = desk.accept(DemoPeople.AGENT, appeal, key);
        if (ticket.version() > 1 || !passes(random, 20)) {
            return;
        }
        int dice = random.nextInt(20);
        if (appeal.type() == AppealType.CONSULTATION && dice < 12) {
            ticket = centre(
                    ticket,
                    DemoPeople.AGENT,
                    new CentreCommand.HandleDirectly(story.answer(), Optional.empty(), "一般咨询，按公开信息答复"));
            return;
        }
        if (dice == 19) {
            centre(
                    ticket,
                    DemoPeople.AGENT,
                    new CentreCommand.RefuseAcceptance(NonAcceptanceReason.LEGAL_PROCEDURE, "该纠纷已进入法院审理，请按诉讼程序处理。"));
            return;
        }
        ticket = centre(
                ticket,
                DemoPeople.DISPATCHER,
                new CentreCommand.Dispatch(story.unit(), List.of(), "派单目录：" + story.matter()));
        handle(story, ticket, random);
    }

    /** What a unit with a system of its own has not answered yet waits in the queue, and that system gets it. */
    private void handle(Story story, Ticket dispatched, Random random) {
        boolean speaks = DemoPeople.speaks(story.unit());
        boolean isLeftToTheSystem =
                speaks && clock.instant().plus(Duration.ofMinutes(2L * QUICK)).isAfter(now);
        if (isLeftToTheSystem || !passes(random, speaks ? QUICK : 240)) {
            return;
        }
        Ticket ticket = dispatched;
        delivered(ticket);
        Actor clerk = DemoPeople.clerkOf(story.unit());
        if (!speaks && random.nextInt(15) == 0) {
            desk.perform(
                    clerk,
                    ticket.number(),
                    ticket.version(),
                    new UnitCommand.RequestReturn(1, "所反映地点不在我单位管理范围内。", "职责分工", "盐湖区"));
            return;
        }
        ticket = desk.perform(clerk, ticket.number(), ticket.version(), new UnitCommand.Acknowledge(1));
        if (!passes(random, speaks ? QUICK : 2400)) {
            return;
        }
        ticket = desk.perform(
                clerk,
                ticket.number(),
                ticket.version(),
                new UnitCommand.Reply(
                        1,
                        random.nextInt(4) == 0 ? AnswerResult.EXPLAINED : AnswerResult.SOLVED,
                        story.answer(),
                        "经办人员",
                        random.nextInt(3) > 0));
        evaluate(story, ticket, random);
    }

    private void evaluate(Story story, Ticket replied, Random random) {
        if (!passes(random, 600)) {
            return;
        }
        if (random.nextInt(12) == 0) {
            Ticket redo =
                    centre(replied, DemoPeople.SUPERVISOR, new CentreCommand.ReviewReply(false, "未说明何时完成，请补充后重新答复。"));
            if (!DemoPeople.speaks(story.unit())) {
                delivered(redo);
            }
            return;
        }
        Ticket ticket = centre(replied, DemoPeople.SUPERVISOR, new CentreCommand.ReviewReply(true, ""));
        if (!passes(random, 1200)) {
            return;
        }
        boolean reached = random.nextInt(8) > 0;
        boolean happy = random.nextInt(10) > 0;
        ticket = centre(ticket, DemoPeople.CALLBACK, reached ? talked(happy) : missed());
        if (!reached || !happy || !passes(random, 300)) {
            return;
        }
        ticket = centre(ticket, DemoPeople.CALLBACK, new CentreCommand.Close("来电人表示满意。"));
        if (passes(random, 900)) {
            centre(ticket, DemoPeople.CALLBACK, new CentreCommand.Archive());
        }
    }

    private static CentreCommand.CallBack talked(boolean happy) {
        Optional<Satisfaction> felt = Optional.of(happy ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED);
        return new CentreCommand.CallBack(
                true, Optional.of(happy), felt, Optional.of(Satisfaction.SATISFIED), felt, happy ? "" : "来电人称问题仍在。");
    }

    private static CentreCommand.CallBack missed() {
        return new CentreCommand.CallBack(
                false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "无人接听");
    }

    private Ticket centre(Ticket ticket, Actor actor, CentreCommand command) {
        return desk.perform(actor, ticket.number(), ticket.version(), command);
    }

    /** Lets up to so many minutes pass; false if that is still to come. */
    private boolean passes(Random random, int minutes) {
        clock.pass(Duration.ofMinutes(1L + random.nextInt(minutes)));
        return clock.instant().isBefore(now);
    }

    /** What was handled long ago reached its back office long ago. */
    private void delivered(Ticket ticket) {
        deliveries
                .list(DeliveryQuery.ofTicket(ticket.number()))
                .items()
                .forEach(d -> deliveries.change(d.id(), this::taken));
    }

    private Delivery taken(Delivery d) {
        return d.state() != DeliveryState.QUEUED
                ? d
                : new Delivery(
                        d.id(),
                        d.kind(),
                        d.hotline(),
                        d.ticket(),
                        d.referral(),
                        d.orderNo(),
                        d.version(),
                        DeliveryState.ACKNOWLEDGED,
                        1,
                        d.createdAt(),
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        Optional.of(clock.instant()),
                        "",
                        "");
    }
}
