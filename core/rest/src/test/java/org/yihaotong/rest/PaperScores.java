package org.yihaotong.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.AssessmentDesk;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.assessment.CaseQuery;
import org.yihaotong.api.assessment.Direction;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.FactReport;
import org.yihaotong.api.assessment.Figure;
import org.yihaotong.api.assessment.FormulaCheck;
import org.yihaotong.api.assessment.HandledCase;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.assessment.Publication;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.ScoreDesk;
import org.yihaotong.api.assessment.Standing;
import org.yihaotong.api.assessment.UnitFigures;
import org.yihaotong.api.assessment.Verdict;
import org.yihaotong.api.assessment.VerdictState;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.api.report.Report;
import org.yihaotong.api.report.ReportDesk;
import org.yihaotong.api.report.ReportFormat;
import org.yihaotong.api.report.ReportLine;
import org.yihaotong.api.report.ReportSection;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Urgency;

/** Figures, exemptions and reports on paper. */
final class PaperScores implements AssessmentDesk, ScoreDesk, ReportDesk {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    CaseQuery asked;

    private static AssessmentTable sheet(Period period) {
        Figure figure = new Figure(
                "on_time",
                Optional.of(75.0),
                Optional.of(100.0),
                true,
                Map.of("completed_on_time", 3L, "owed", 4L),
                Map.of("completed_on_time", 3L, "owed", 3L));
        UnitFigures line = new UnitFigures(
                "water", "供水公司", Optional.of(UnitKind.UTILITY), List.of(figure), Optional.of(100.0), Optional.of(1));
        return new AssessmentTable(
                period, 0, List.of(indicator()), Optional.of(line), List.of(line), Optional.of(Centre.NOW));
    }

    private static Indicator indicator() {
        return new Indicator(
                "on_time",
                "按时办结率",
                "100 * completed_on_time / owed",
                "lead = yes",
                Basis.DUE,
                Aspect.TIMELINESS,
                Set.of(UnitKind.UTILITY),
                Optional.of(95.0),
                Direction.HIGHER_IS_BETTER,
                2,
                20);
    }

    @Override
    public AssessmentTable table(Actor actor, Period period) {
        return sheet(period);
    }

    @Override
    public AssessmentTable preview(Actor actor, Period period, List<Indicator> indicators) {
        return new AssessmentTable(period, 0, indicators, Optional.empty(), List.of(), Optional.empty());
    }

    @Override
    public Page<HandledCase> cases(Actor actor, CaseQuery query) {
        asked = query;
        HandledCase one = new HandledCase(
                PaperTickets.NUMBER,
                1,
                1,
                "water",
                "停水",
                Optional.of(AppealType.HELP),
                Optional.of(Urgency.NORMAL),
                "供水",
                DAY,
                Optional.of(DAY),
                Optional.of(DAY),
                Set.of(Measure.OWED),
                Set.of(Aspect.TIMELINESS));
        return new Page<>(List.of(one), Optional.of("next"));
    }

    @Override
    public FormulaCheck check(Actor actor, String formula, String filter) {
        return new FormulaCheck(List.of(), Set.of(Measure.OWED), Optional.of(formula), Optional.of("owed"));
    }

    @Override
    public FactReport verify(Actor actor, Period period, Optional<String> from) {
        return new FactReport(period, 3, List.of(PaperTickets.NUMBER), from.or(() -> Optional.of("YC")));
    }

    private static Exemption exemption() {
        return new Exemption(
                "e1",
                PaperTickets.NUMBER,
                1,
                1,
                "water",
                Set.of(Aspect.TIMELINESS),
                "上游停电",
                List.of("a1"),
                "water1",
                Centre.NOW,
                Verdict.OPEN,
                1);
    }

    private static Verdict verdict(boolean agree, String opinion) {
        return new Verdict(
                agree ? VerdictState.AGREED : VerdictState.REFUSED,
                Optional.of("supervisor1"),
                Optional.of(Centre.NOW),
                opinion);
    }

    @Override
    public Page<Exemption> exemptions(Actor actor, Optional<VerdictState> state, Optional<String> cursor, int limit) {
        return new Page<>(List.of(exemption()), Optional.empty());
    }

    @Override
    public Exemption propose(Actor actor, Exemption.Draft draft) {
        return exemption();
    }

    @Override
    public Exemption decide(Actor actor, String id, long version, boolean agree, String opinion) {
        return exemption().decided(verdict(agree, opinion));
    }

    private static ScoreAppeal complaint() {
        return new ScoreAppeal("a1", "2026-11", "water", "on_time", "口径有误", "water1", Centre.NOW, Verdict.OPEN, 1);
    }

    @Override
    public Page<ScoreAppeal> appeals(Actor actor, Optional<VerdictState> state, Optional<String> cursor, int limit) {
        return new Page<>(List.of(complaint()), Optional.empty());
    }

    @Override
    public ScoreAppeal appeal(Actor actor, String period, String indicator, String reason) {
        return complaint();
    }

    @Override
    public ScoreAppeal settle(Actor actor, String id, long version, boolean agree, String opinion) {
        return complaint().decided(verdict(agree, opinion));
    }

    @Override
    public List<Publication> publications(Actor actor) {
        return List.of(new Publication("2026-10", Centre.NOW, "supervisor1", "十月"));
    }

    @Override
    public AssessmentTable published(Actor actor, String period) {
        return sheet(Period.parse(period).orElseThrow(() -> new NotFoundException("没有")));
    }

    @Override
    public Publication publish(Actor actor, Period period, String note) {
        return new Publication(period.key(), Centre.NOW, actor.login(), note);
    }

    @Override
    public List<Standing> ranking(Actor actor, String period) {
        return List.of(new Standing(UnitKind.UTILITY, "water", "供水公司", Optional.of(99.5), Optional.of(1)));
    }

    @Override
    public Report report(Actor actor, Period period) {
        ReportLine line = new ReportLine("HELP", "求助", Optional.of(3.0), Optional.of(2.0), Optional.empty());
        return new Report(
                "热线运行日报",
                period,
                period.previous(),
                period.yearBefore(),
                Centre.NOW,
                List.of(new ReportSection("types", "诉求类型", false, List.of(line))),
                sheet(period));
    }

    @Override
    public void print(Report report, ReportFormat format, OutputStream out) throws IOException {
        out.write((format + " " + report.period().key()).getBytes(StandardCharsets.UTF_8));
    }
}
