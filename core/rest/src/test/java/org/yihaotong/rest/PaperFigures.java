package org.yihaotong.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.callcentre.CallFigures;
import org.yihaotong.api.callcentre.CaseDesk;
import org.yihaotong.api.callcentre.FigureDesk;
import org.yihaotong.api.callcentre.HandedCase;
import org.yihaotong.api.callcentre.MissedCall;
import org.yihaotong.api.callcentre.MissedCallDesk;
import org.yihaotong.api.callcentre.MissedState;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.callcentre.NuisanceDesk;
import org.yihaotong.api.callcentre.NuisanceState;
import org.yihaotong.api.callcentre.SplitDesk;
import org.yihaotong.api.callcentre.SplitFigures;
import org.yihaotong.api.callcentre.Staffing;
import org.yihaotong.api.callcentre.Unheard;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;

/** Figures, missed calls and refused numbers on paper, which remember what was asked. */
final class PaperFigures implements CaseDesk, FigureDesk, SplitDesk, MissedCallDesk, NuisanceDesk {

    static final String NUMBER = "138****8000";

    final List<Object> asked = new ArrayList<>();

    private <T> T asked(Object what, T answer) {
        asked.add(what);
        return answer;
    }

    @Override
    public List<CallFigures> figures(
            Actor actor, Instant from, Instant before, Duration step, Optional<String> hotline) {
        return asked(
                from + " " + before + " " + step + " " + hotline.orElse("-"),
                List.of(new CallFigures(
                        from,
                        before,
                        4,
                        3,
                        2,
                        1,
                        1,
                        1,
                        5,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(9),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(20),
                        true)));
    }

    @Override
    public List<Unheard> unheard(Actor actor, Instant from, Instant before) {
        return asked(from + " " + before, List.of(new Unheard("made", from, before, "交换机失联")));
    }

    @Override
    public List<SplitFigures> split(Actor actor, Instant from, Instant before) {
        return asked(
                from + " " + before,
                List.of(new SplitFigures(
                        "market12315",
                        "市场监管局",
                        new SplitFigures.Own(5, 4, 3, 1, 2, Duration.ofSeconds(40), Duration.ofMinutes(8)),
                        new SplitFigures.Through(6, 2, 1, 1, 1, 2, Duration.ofSeconds(20), Duration.ofMinutes(4)))));
    }

    @Override
    public Printout workbook(Actor actor, Instant from, Instant before) {
        return asked(
                "workbook " + from + " " + before,
                new Printout("统计.xlsx", Printout.Kind.XLSX, out -> out.write("表".getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Staffing staffing(Actor actor, int callsAnHour, Duration handling, double target) {
        return asked(
                callsAnHour + " " + handling + " " + target,
                new Staffing(12, 16, List.of(new Staffing.Row(16, 0.85, 9.5, 0.75))));
    }

    @Override
    public Page<MissedCall> missed(Actor actor, Set<MissedState> states, Optional<String> cursor, int limit) {
        return asked(states + " " + limit, new Page<>(List.of(task(MissedState.OPEN, 3)), Optional.of("next")));
    }

    private static MissedCall task(MissedState state, long version) {
        return new MissedCall(
                "m1",
                NUMBER,
                Optional.of("market12315"),
                "made/c1",
                2,
                state,
                Centre.NOW,
                Optional.of(Centre.NOW),
                "agent1",
                "无人接听",
                version);
    }

    @Override
    public MissedCall settle(Actor actor, String id, boolean reached, String note, long version) {
        return asked(
                id + " " + reached + " " + note + " " + version,
                task(reached ? MissedState.REACHED : MissedState.NOT_REACHED, version + 1));
    }

    private static NuisanceCaller entry(NuisanceState state, long version) {
        return new NuisanceCaller(
                "n1",
                NUMBER,
                "反复辱骂",
                state,
                "agent1",
                Centre.NOW,
                "leader1",
                Optional.of(Centre.NOW),
                Centre.NOW.plusSeconds(86_400),
                version);
    }

    @Override
    public Page<NuisanceCaller> list(Actor actor, Set<NuisanceState> states, Optional<String> cursor, int limit) {
        return asked(states + " " + limit, new Page<>(List.of(entry(NuisanceState.PROPOSED, 1)), Optional.empty()));
    }

    @Override
    public NuisanceCaller propose(Actor actor, String call, String reason, LocalDate until) {
        return asked(call + " " + reason + " " + until, entry(NuisanceState.PROPOSED, 1));
    }

    @Override
    public NuisanceCaller decide(Actor actor, String id, boolean agree, long version) {
        return asked(
                id + " " + agree + " " + version,
                entry(agree ? NuisanceState.IN_FORCE : NuisanceState.REFUSED, version + 1));
    }

    @Override
    public NuisanceCaller lift(Actor actor, String id, long version) {
        return asked("lift " + id + " " + version, entry(NuisanceState.LIFTED, version + 1));
    }

    @Override
    public Screening screening(Actor actor) {
        return asked("screening", new Screening(Optional.empty(), 0, 0));
    }

    @Override
    public HandedCase open(Actor actor, String token) {
        if (!token.equals("C0123456789abcdef")) {
            throw new NotFoundException("没有这个案件。");
        }
        return asked(
                "open " + token,
                new HandedCase(
                        token,
                        "13800138000",
                        Optional.of("water"),
                        Centre.NOW,
                        Centre.NOW,
                        List.of(new HandedCase.Matter("20261126000001", "管道漏水", "路面冒水"))));
    }

    @Override
    public List<Opening> openings(Actor actor, String token) {
        return asked("openings " + token, List.of(new Opening("police1", Centre.NOW)));
    }
}
