package org.yihaotong.engine.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Answer;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.UnitCommand;

/** Tickets and their group go wherever random people and passing time push them; what must always hold, holds. */
public class RandomWalkTest {

    private static final int WALKS = 100_000;
    private static final int LONGEST = 14;
    private static final String GROUP = "TB20261123-0001";
    private static final List<String> NUMBERS = List.of("YC20261123-000001", "YC20261123-000002");

    /** What moves nothing is seldom done, or walks get nowhere. */
    private static final Rule STILL = Rule.SEND_ANSWER;

    private static final List<Rule> RULES = List.of(Rule.values());

    private static final List<Actor> PEOPLE = List.of(
            Samples.AGENT,
            Samples.DISPATCHER,
            Samples.SUPERVISOR,
            Samples.CALLBACK,
            Samples.WATER,
            Samples.ROADS,
            Actor.ofUnit("waterleader", "供水负责人", "water", Role.UNIT_LEADER),
            Actor.centre("leader1", "班长一", Role.SHIFT_LEADER));

    private final Random random = new Random(12345);
    private final Set<TicketState> seen = EnumSet.noneOf(TicketState.class);
    private final Map<Rule, Integer> used = new EnumMap<>(Rule.class);
    private long moved;

    @Test
    public void theInvariantsHoldOnAHundredThousandRandomSequences() {
        for (int walk = 0; walk < WALKS; walk++) {
            walk(1 + random.nextInt(walk % 20 == 0 ? 4 * LONGEST : LONGEST));
        }

        assertTrue("moved only " + moved, moved > 2L * WALKS);
        assertEquals("never used", Set.of(), EnumSet.complementOf(EnumSet.copyOf(used.keySet())));
        assertEquals("never reached", EnumSet.of(TicketState.DRAFT), EnumSet.complementOf(EnumSet.copyOf(seen)));
    }

    private void walk(int steps) {
        WalkWorld world = new WalkWorld();
        NUMBERS.forEach(n -> world.add(Samples.LIFECYCLE
                .accept(n, Samples.appeal(), "", Samples.as(Samples.AGENT))
                .ticket()));
        Instant now = Samples.NOW;
        for (int i = 0; i < steps; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(8) == 0 ? 6000 : 90)));
            for (String number : NUMBERS) {
                wake(world, number, now);
            }
            step(world, NUMBERS.get(random.nextInt(NUMBERS.size())), now);
        }
    }

    private void wake(WalkWorld world, String number, Instant now) {
        Ticket ticket = world.ticket(number);
        if (ticket.wakeAt().filter(at -> !at.isAfter(now)).isPresent()) {
            Decision woken = Samples.LIFECYCLE.wake(ticket, now).orElseThrow();
            world.take(ticket, woken, now);
            seen.add(woken.ticket().state());
        }
    }

    private void step(WalkWorld world, String number, Instant now) {
        Ticket ticket = world.ticket(number);
        decided(ticket, now).ifPresent(decision -> {
            world.take(ticket, decision, now);
            seen.add(decision.ticket().state());
            moved++;
        });
    }

    private Optional<Decision> decided(Ticket ticket, Instant now) {
        try {
            return Optional.of(random.nextInt(9) == 0 ? sameMatter(ticket, now) : command(ticket, now));
        } catch (RefusedException | InvalidInputException refused) {
            return Optional.empty();
        }
    }

    private Decision sameMatter(Ticket ticket, Instant now) {
        Context context = context(Samples.DISPATCHER, now);
        Answer answer = new Answer(AnswerResult.SOLVED, "主管已修复，恢复供水。", "", false, now);
        GroupReply reply = new GroupReply(answer, Optional.of("water"), "YC20261123-000009");
        return switch (random.nextInt(4)) {
            case 0 -> Samples.LIFECYCLE.join(ticket, GROUP, Optional.empty(), context);
            case 1 -> Samples.LIFECYCLE.join(ticket, GROUP, Optional.of(reply), context);
            case 2 -> Samples.LIFECYCLE.leave(ticket, "不是同一处", context);
            default -> Samples.LIFECYCLE.answerFromGroup(ticket, reply, context);
        };
    }

    private Decision command(Ticket ticket, Instant now) {
        boolean rare = random.nextInt(5) == 0;
        Actor actor = rare ? whoMayDoTheRarest(ticket, now) : PEOPLE.get(random.nextInt(PEOPLE.size()));
        Context context = context(actor, now);
        List<Action> offered = Samples.LIFECYCLE.actions(ticket, context);
        List<Action> likely = random.nextInt(30) == 0 ? offered : moving(offered);
        Rule rule = rare ? rarest(moving(offered)).orElseGet(() -> rule(likely)) : rule(likely);
        Decision decision = Samples.LIFECYCLE.decide(ticket, said(rule, ticket, offered, now), context);
        assertTrue(
                rule + " was not offered in " + ticket.state(),
                offered.stream().anyMatch(a -> a.verb().equals(rule.verb())));
        used.merge(rule, 1, Integer::sum);
        return decision;
    }

    private static List<Action> moving(List<Action> offered) {
        return offered.stream()
                .filter(action -> !action.verb().equals(STILL.verb()))
                .toList();
    }

    /** Now and then the walk goes where it has been least, so that it gets everywhere. */
    private Actor whoMayDoTheRarest(Ticket ticket, Instant now) {
        return PEOPLE.stream()
                .min(Comparator.comparing(
                        actor -> rarest(moving(Samples.LIFECYCLE.actions(ticket, context(actor, now))))
                                .map(this::timesUsed)
                                .orElse(Integer.MAX_VALUE)))
                .orElseThrow();
    }

    private Optional<Rule> rarest(List<Action> offered) {
        return offered.stream().map(a -> of(a.verb())).min(Comparator.comparing(this::timesUsed));
    }

    private int timesUsed(Rule rule) {
        return used.getOrDefault(rule, 0);
    }

    private static Rule of(String verb) {
        return RULES.stream().filter(r -> r.verb().equals(verb)).findFirst().orElseThrow();
    }

    /** Mostly something that is offered, often what comes next, now and then anything at all. */
    private Rule rule(List<Action> offered) {
        if (offered.isEmpty() || random.nextInt(5) == 0) {
            return RULES.get(random.nextInt(RULES.size()));
        }
        List<Action> next = offered.stream().filter(Action::likely).toList();
        List<Action> choice = next.isEmpty() || random.nextInt(3) > 0 ? offered : next;
        return of(choice.get(random.nextInt(choice.size())).verb());
    }

    /** The command, about the referral that was offered and with what fits the moment. */
    private Command said(Rule rule, Ticket ticket, List<Action> offered, Instant now) {
        int no = offered.stream()
                .filter(a -> a.verb().equals(rule.verb()))
                .findFirst()
                .flatMap(Action::referral)
                .orElse(1);
        String order = ticket.oversight().orders().isEmpty()
                ? Samples.ORDER
                : ticket.oversight()
                        .orders()
                        .get(random.nextInt(ticket.oversight().orders().size()))
                        .number();
        return switch (rule) {
            case DISPATCH -> random.nextBoolean() ? Samples.dispatch("water", "roads") : Samples.dispatch("roads");
            case REDISPATCH -> new CentreCommand.Redispatch(no, random.nextBoolean() ? "roads" : "water", "属该单位职责");
            case DECIDE_RETURN -> new CentreCommand.DecideReturn(no, random.nextBoolean(), "经核实职责");
            case OPEN_ARBITRATION -> new CentreCommand.OpenArbitration(no, "职责交叉");
            case ARBITRATE -> new CentreCommand.Arbitrate(no, random.nextBoolean() ? "water" : "roads", "牵头办理", false);
            case DECIDE_EXTENSION -> new CentreCommand.DecideExtension(no, random.nextBoolean(), "按工期");
            case REVIEW_REPLY -> new CentreCommand.ReviewReply(random.nextInt(3) > 0, "请补充");
            case CALL_BACK -> random.nextBoolean() ? Samples.satisfied() : Samples.dissatisfied();
            case SUSPEND -> new CentreCommand.Suspend("等待检测报告", now.plus(Duration.ofDays(3)));
            case CLOSE -> new CentreCommand.Close("已回访");
            case ISSUE_SUPERVISION -> new CentreCommand.IssueSupervision(1, no, "限期办理", Optional.empty());
            case CLOSE_SUPERVISION -> new CentreCommand.CloseSupervision(order, "已落实");
            case ANSWER_SUPERVISION -> new UnitCommand.AnswerSupervision(no, order, "已增派人员");
            case REQUEST_EXTENSION -> new UnitCommand.RequestExtension(
                    no, "配件未到", due(ticket, no).plus(Duration.ofHours(20)));
            case ACKNOWLEDGE -> new UnitCommand.Acknowledge(no);
            case NOTE_CONTACT -> new UnitCommand.NoteContact(no, "已联系来电人");
            case REPORT_PROGRESS -> new UnitCommand.ReportProgress(no, "正在抢修");
            case REQUEST_RETURN -> Samples.requestReturn(no);
            case REQUEST_ARBITRATION -> Samples.requestArbitration(no);
            case PASS_DOWN -> Samples.passDown(no);
            case TAKE_BACK -> new UnitCommand.TakeBack(no, "本级办理");
            case REPLY -> new UnitCommand.Reply(
                    no, AnswerResult.SOLVED, "第" + ticket.version() + "次处置：" + now + "修复完毕。", "", true);
            default -> Samples.command(rule);
        };
    }

    private static Instant due(Ticket ticket, int no) {
        return ticket.referral(no).map(Referral::handleBy).map(c -> c.due()).orElse(Samples.NOW);
    }

    private static Context context(Actor actor, Instant now) {
        return Context.of(actor, Samples.ownUnits(actor), now);
    }
}
