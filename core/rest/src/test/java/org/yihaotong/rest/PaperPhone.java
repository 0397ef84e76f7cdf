package org.yihaotong.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.callcentre.AgentSession;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.callcentre.CallDesk;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallRules;
import org.yihaotong.api.callcentre.CallStage;
import org.yihaotong.api.callcentre.CallsQuery;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.HandOver;
import org.yihaotong.api.callcentre.Leg;
import org.yihaotong.api.callcentre.SeatDesk;
import org.yihaotong.api.callcentre.SeatView;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.TransferKind;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.api.ticket.TicketSummary;

/** A telephone on paper, which remembers what was asked. */
final class PaperPhone implements CallDesk, SeatDesk {

    final List<Object> asked = new ArrayList<>();

    private static Call call() {
        return new Call(
                "made/c1",
                "made",
                CallDirection.IN,
                "13800138000",
                "12315",
                Optional.of("market12315"),
                "C0123456789abcdef",
                Centre.NOW,
                Optional.of(Centre.NOW),
                "q12345",
                Optional.of(Centre.NOW.plusSeconds(3)),
                "agent1",
                Optional.of(Centre.NOW.plusSeconds(63)),
                CallStage.ENDED,
                CallFate.ANSWERED,
                Duration.ofSeconds(3),
                Duration.ofMinutes(1),
                Duration.ofMillis(1_500),
                false,
                List.of(new Leg(
                        "l1",
                        "8001",
                        "agent1",
                        "market12315",
                        Optional.of(Centre.NOW),
                        Optional.of(Centre.NOW.plusSeconds(3)),
                        Optional.of(Centre.NOW.plusSeconds(63)),
                        Optional.of(LegCause.NORMAL))),
                List.of(new HandOver(
                        "110",
                        TransferKind.CONFERENCE,
                        Centre.NOW,
                        Optional.of(Centre.NOW.plusSeconds(9)),
                        Optional.of(LegCause.BUSY),
                        true)),
                Optional.of(5),
                "r/1.wav",
                false);
    }

    private static SeatView view(AgentState state) {
        return new SeatView(
                new AgentSession(
                        "agent1",
                        "话务员一",
                        Optional.empty(),
                        "made",
                        "8001",
                        List.of("q12345"),
                        state,
                        "",
                        Centre.NOW,
                        Optional.of(Centre.NOW.plusSeconds(30)),
                        Centre.NOW,
                        "",
                        2),
                state,
                Centre.NOW,
                List.of(call()));
    }

    private static SentCommand command(String id) {
        return new SentCommand(
                id,
                "agent1",
                "Consult",
                "made/c1",
                CommandState.FAILED,
                "对方忙",
                Centre.NOW,
                Centre.NOW.plusSeconds(15),
                Optional.of(Centre.NOW.plusSeconds(2)));
    }

    private <T> T asked(Object what, T answer) {
        asked.add(what);
        return answer;
    }

    @Override
    public List<Call> mine(Actor actor) {
        return List.of(call());
    }

    @Override
    public Call call(Actor actor, String id) {
        return asked(id, call());
    }

    @Override
    public Page<Call> calls(Actor actor, CallsQuery query) {
        return asked(query, new Page<>(List.of(call()), Optional.of("next")));
    }

    @Override
    public List<Call> ofTicket(Actor actor, String ticket) {
        return asked(ticket, List.of(call()));
    }

    @Override
    public List<TicketSummary> earlier(Actor actor, String id) {
        return asked(id, List.of());
    }

    @Override
    public List<String> tickets(Actor actor, String id) {
        return asked(id, List.of("20261126000001"));
    }

    @Override
    public void link(Actor actor, String id, String ticket) {
        asked.add(id + " " + ticket);
    }

    @Override
    public SentCommand perform(Actor actor, Wish wish) {
        if (wish.verb() == Verb.HOLD) {
            throw new RefusedException("switch-cannot", "这台交换机不支持“保持”，请用话机操作。");
        }
        return asked(wish, command(wish.id()));
    }

    @Override
    public SentCommand command(Actor actor, String id) {
        return asked(id, command(id));
    }

    @Override
    public SeatView signIn(Actor actor, String seat, Optional<String> provider) {
        return asked("in " + seat + provider.map(" at "::concat).orElse(""), view(AgentState.BUSY));
    }

    @Override
    public void signOut(Actor actor) {
        asked.add("out");
    }

    @Override
    public SeatView choose(Actor actor, AgentState state, String reason) {
        return asked(state + " " + reason, view(state));
    }

    @Override
    public Optional<SeatView> own(Actor actor) {
        return Optional.of(view(AgentState.WRAP_UP));
    }

    @Override
    public CallRules rules(Actor actor) {
        return CallRules.PRESET;
    }

    @Override
    public List<SeatView> board(Actor actor) {
        return List.of(view(AgentState.IDLE));
    }

    @Override
    public List<Presence> presence(Actor actor) {
        return List.of(new Presence("market12315", "市场监管局", "12315", 1, 2));
    }

    @Override
    public List<SwitchStanding> switches(Actor actor) {
        return List.of(new SwitchStanding(
                "made",
                "试验交换机",
                "Made",
                "1",
                List.of(Capability.DIAL),
                true,
                true,
                "",
                Optional.of(Centre.NOW),
                Optional.of(3)));
    }
}
