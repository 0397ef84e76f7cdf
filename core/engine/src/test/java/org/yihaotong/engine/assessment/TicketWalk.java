package org.yihaotong.engine.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.FiveElements;
import org.yihaotong.api.ticket.NonAcceptanceReason;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.ReferralState;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Satisfaction;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.lifecycle.Context;
import org.yihaotong.engine.lifecycle.Decision;
import org.yihaotong.engine.lifecycle.Happening;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.assessment.HandlingFact;

/** A ticket that random people push through the real life cycle; its facts are kept as the store keeps them. */
final class TicketWalk {

    static final List<String> UNITS = List.of("water", "roads", "heat", "parks", "buses", "police");
    private static final Instant START = Instant.parse("2026-10-01T01:00:00Z");
    private static final Lifecycle LIFECYCLE = new Lifecycle(new WallClocks(), new PresetRules());
    private static final Actor AGENT = Actor.centre("agent1", "话务员一", Role.AGENT);
    private static final List<Actor> CENTRE = List.of(
            AGENT,
            Actor.centre("dispatcher1", "派单员一", Role.DISPATCHER),
            Actor.centre("supervisor1", "督办员一", Role.SUPERVISOR, Role.DISPATCHER),
            Actor.centre("callback1", "回访员一", Role.CALLBACK_CLERK),
            Actor.centre("leader1", "班长一", Role.SHIFT_LEADER));

    final List<TicketEvent> events = new ArrayList<>();
    final Map<String, HandlingFact> stored = new LinkedHashMap<>();
    Ticket ticket;
    final Ticket first;
    private final Random random;
    private Instant now = START;

    TicketWalk(String number, Random random) {
        this.random = random;
        now = now.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 40)));
        take(Optional.empty(), LIFECYCLE.accept(number, appeal(), "", context(AGENT)));
        first = ticket;
    }

    /** Up to so many steps of people who mostly do what they are offered. */
    TicketWalk walk(int steps) {
        for (int step = 0; step < steps; step++) {
            now = now.plusSeconds(1 + random.nextInt(3600 * 9));
            LIFECYCLE.wake(ticket, now).ifPresent(woken -> take(Optional.of(ticket), woken));
            now = now.plusSeconds(1);
            step();
        }
        return this;
    }

    private void step() {
        if (random.nextInt(20) == 0 && reopen()) {
            return;
        }
        Actor actor = actor();
        List<Action> offered = LIFECYCLE.actions(ticket, context(actor));
        if (offered.isEmpty()) {
            return;
        }
        Action action = offered.get(random.nextInt(offered.size()));
        boolean rare = Set.of("ProposeVoid", "RefuseAcceptance", "TransferCall", "Archive")
                .contains(action.verb());
        if (rare && random.nextInt(8) > 0) {
            return;
        }
        try {
            Optional<Command> command = command(action);
            if (command.isPresent()) {
                take(Optional.of(ticket), LIFECYCLE.decide(ticket, command.get(), context(actor)));
            }
        } catch (RefusedException | InvalidInputException refused) {
            // a refusal changes nothing
        }
    }

    /** A unit takes its answer back now and then. */
    private boolean reopen() {
        Optional<Referral> answered = ticket.referrals().stream()
                .filter(r ->
                        r.state() == ReferralState.REPLIED && !ticket.state().isEnded())
                .findFirst();
        answered.ifPresent(r -> take(
                Optional.of(ticket),
                LIFECYCLE.reopen(
                        ticket,
                        r.no(),
                        "复查重开",
                        context(Actor.ofUnit(r.unit() + "1", "经办", r.unit(), Role.UNIT_CLERK)))));
        return answered.isPresent();
    }

    private void take(Optional<Ticket> before, Decision decision) {
        ticket = decision.ticket();
        for (Happening h : Evidence.complete(before, ticket, decision.happenings())) {
            events.add(new TicketEvent(
                    ticket.number(),
                    events.size() + 1L,
                    now,
                    "somebody",
                    h.kind(),
                    h.unit(),
                    h.before(),
                    h.after(),
                    h.detail(),
                    "",
                    ""));
        }
        HandlingFacts.changed(before, ticket).forEach(f -> stored.put(f.referral() + "/" + f.round(), f));
    }

    /** The stored facts as the store lists them. */
    List<HandlingFact> facts() {
        return stored.values().stream()
                .sorted(java.util.Comparator.comparing(HandlingFact::referral).thenComparing(HandlingFact::round))
                .toList();
    }

    private Actor actor() {
        if (random.nextBoolean()) {
            return CENTRE.get(random.nextInt(CENTRE.size()));
        }
        String unit = ticket.referrals().isEmpty()
                ? any(UNITS)
                : any(ticket.referrals()).unit();
        return Actor.ofUnit(unit + "1", "经办", unit, Role.UNIT_CLERK, Role.UNIT_LEADER);
    }

    private Context context(Actor actor) {
        return Context.of(actor, actor.unit().map(Set::of).orElse(Set.of()), now);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Appeal appeal() {
        return new Appeal(
                any(List.of(AppealType.values())),
                any(List.of(Urgency.values())),
                "小区停水",
                "自六时起停水。",
                FiveElements.NONE,
                new Place(any(List.of("140802", "140821", "")), "", Optional.empty(), Optional.empty()),
                any(List.of("供水", "道路", "")),
                Map.of(),
                Caller.UNKNOWN,
                Optional.empty(),
                false,
                any(List.of(Channel.values())),
                Optional.empty());
    }

    private Optional<Command> command(Action action) {
        int referral = action.referral().orElse(1);
        boolean yes = random.nextBoolean();
        return Optional.ofNullable(
                switch (action.verb()) {
                    case "Dispatch" -> dispatch();
                    case "HandleDirectly" -> new CentreCommand.HandleDirectly(
                            "请到营业厅办理。", yes ? Optional.of("K1") : Optional.empty(), "一般咨询");
                    case "RefuseAcceptance" -> new CentreCommand.RefuseAcceptance(
                            NonAcceptanceReason.OUTSIDE_CITY, "属外市事项");
                    case "TransferCall" -> new CentreCommand.TransferCall("police110", "已转接");
                    case "DecideReturn" -> new CentreCommand.DecideReturn(referral, yes, "意见");
                    case "DecideExtension" -> new CentreCommand.DecideExtension(referral, yes, "意见");
                    case "ReviewReply" -> new CentreCommand.ReviewReply(random.nextInt(4) > 0, "答复不完整");
                    case "CallBack" -> callBack();
                    case "Close" -> new CentreCommand.Close("已向来电人说明");
                    case "Redo" -> yes ? new CentreCommand.Redo("仍未恢复") : null;
                    case "Archive" -> new CentreCommand.Archive();
                    case "Urge" -> new CentreCommand.Urge("请尽快办理");
                    case "ProposeVoid" -> new CentreCommand.ProposeVoid("重复登记");
                    case "ConfirmVoid" -> new CentreCommand.ConfirmVoid();
                    case "RejectVoid" -> new CentreCommand.RejectVoid("并非重复");
                    case "Acknowledge" -> new UnitCommand.Acknowledge(referral);
                    case "Reply" -> new UnitCommand.Reply(
                            referral,
                            any(List.of(AnswerResult.values())),
                            "管道已修复，供水恢复正常，第" + events.size() + "次答复已电话告知。",
                            "抢修一队",
                            yes);
                    case "ReportProgress" -> new UnitCommand.ReportProgress(referral, "正在抢修");
                    case "RequestExtension" -> new UnitCommand.RequestExtension(
                            referral, "配件未到", now.plus(Duration.ofDays(2)));
                    case "RequestReturn" -> yes
                            ? new UnitCommand.RequestReturn(referral, "不属于我单位职责", "三定方案", any(UNITS))
                            : null;
                    case "Redispatch" -> yes ? new CentreCommand.Redispatch(referral, any(UNITS), "职责调整") : null;
                    case "OpenArbitration" -> new CentreCommand.OpenArbitration(referral, "争议较大");
                    case "Arbitrate" -> new CentreCommand.Arbitrate(referral, any(UNITS), "依据三定方案", false);
                    case "Suspend" -> new CentreCommand.Suspend("等待上级批复", now.plus(Duration.ofDays(1)));
                    case "Resume" -> new CentreCommand.Resume("批复已到");
                    case "CallAgain" -> new CentreCommand.CallAgain("仍未来水");
                    case "IssueSupervision" -> new CentreCommand.IssueSupervision(
                            2, referral, "群众反映强烈", Optional.empty());
                    case "CloseSupervision" -> ticket.oversight().orders().stream()
                            .filter(o -> o.isOpen())
                            .findFirst()
                            .map(o -> new CentreCommand.CloseSupervision(o.number(), "已整改"))
                            .orElse(null);
                    case "OrderFinalReply" -> new CentreCommand.OrderFinalReply("多次重办");
                    case "NoteContact" -> new UnitCommand.NoteContact(referral, "已电话联系");
                    case "RequestArbitration" -> new UnitCommand.RequestArbitration(referral, "仍非本单位职责", "三定方案");
                    default -> null;
                });
    }

    private CentreCommand dispatch() {
        int co = random.nextInt(3);
        List<String> units = new ArrayList<>(UNITS);
        java.util.Collections.shuffle(units, random);
        return new CentreCommand.Dispatch(units.get(0), units.subList(1, 1 + co), "按目录");
    }

    private CentreCommand callBack() {
        if (random.nextInt(4) == 0) {
            return new CentreCommand.CallBack(
                    false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "无人接听");
        }
        return new CentreCommand.CallBack(
                true,
                Optional.of(random.nextBoolean()),
                Optional.of(any(List.of(Satisfaction.values()))),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
