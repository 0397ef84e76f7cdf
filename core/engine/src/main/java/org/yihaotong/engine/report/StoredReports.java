package org.yihaotong.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.assessment.AssessmentDesk;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.assessment.Figure;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.assessment.UnitFigures;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.report.Report;
import org.yihaotong.api.report.ReportDesk;
import org.yihaotong.api.report.ReportFormat;
import org.yihaotong.api.report.ReportLine;
import org.yihaotong.api.report.ReportSection;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.assessment.Readers;
import org.yihaotong.engine.port.assessment.FactStore;
import org.yihaotong.engine.port.assessment.FactStore.Intake;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.words.Words;

/** Reports counted from acceptances and facts. */
@Component(service = ReportDesk.class)
public final class StoredReports implements ReportDesk {

    private static final int TOP = 10;

    /** A matter is hot from so many appeals on. */
    private static final double HOT = 5;

    private final FactStore store;
    private final AssessmentDesk assessment;
    private final Press press;
    private final Clock clock;

    @Activate
    public StoredReports(
            @Reference FactStore store,
            @Reference AssessmentDesk assessment,
            @Reference Press press,
            @Reference Clock clock) {
        this.store = store;
        this.assessment = assessment;
        this.press = press;
        this.clock = clock;
    }

    @Override
    public Report report(Actor actor, Period period) {
        Readers.demand(actor, "verb.ReadReports", Role.CITY_LEADER, Role.SUPERVISOR, Role.SHIFT_LEADER, Role.AUDITOR);
        Spans<Counts> counts = Spans.of(period, p -> new Counts(store, p));
        Spans<AssessmentTable> tables = Spans.of(period, p -> assessment.table(actor, p));
        List<ReportSection> sections = new ArrayList<>();
        sections.add(overview(counts));
        sections.add(intake("types", counts, Intake.TYPE, Arrays.asList(AppealType.values())));
        sections.add(intake("channels", counts, Intake.CHANNEL, Arrays.asList(Channel.values())));
        sections.add(intake("urgencies", counts, Intake.URGENCY, Arrays.asList(Urgency.values())));
        sections.add(section("matters", matters(counts, Comparator.comparing(StoredReports::value))));
        sections.add(section("hot", hot(counts)));
        sections.add(days(counts, period));
        sections.add(indicators(tables));
        return new Report(
                title(period),
                period,
                period.previous(),
                period.yearBefore(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                sections,
                tables.now());
    }

    private static String title(Period period) {
        String sort = period.key().contains("W")
                ? "week"
                : switch (period.key().length()) {
                    case 10 -> "day";
                    case 7 -> period.key().contains("Q") ? "quarter" : "month";
                    case 4 -> "year";
                    default -> "range";
                };
        return Words.say("report.title." + sort, period.key(), period.from(), period.to());
    }

    private static ReportSection section(String id, List<ReportLine> lines) {
        return new ReportSection(id, Words.say("report." + id), false, lines);
    }

    private static ReportSection overview(Spans<Counts> counts) {
        return section(
                "overview",
                List.of(
                        overview(counts, "accepted", Counts::accepted),
                        overview(counts, "direct", c -> c.orders(Basis.DISPATCHED, Measure.DIRECT)),
                        overview(counts, "dispatched", c -> c.orders(Basis.DISPATCHED, Measure.DISPATCHED)),
                        overview(counts, "completed", c -> c.orders(Basis.ANSWERED, Measure.COMPLETED)),
                        overview(counts, "overdue", c -> c.orders(Basis.DUE, Measure.OVERDUE)),
                        overview(counts, "supervised", c -> c.orders(Basis.DISPATCHED, Measure.SUPERVISED)),
                        overview(counts, "redone", c -> c.orders(Basis.ANSWERED, Measure.REDONE)),
                        overview(counts, "difficult", Counts::difficult)));
    }

    private static ReportLine overview(Spans<Counts> counts, String key, Function<Counts, Optional<Double>> count) {
        return counts.line(key, Words.say("report.overview." + key), count);
    }

    private static ReportSection intake(String id, Spans<Counts> counts, Intake by, List<? extends Enum<?>> values) {
        return section(
                id,
                values.stream()
                        .map(value -> counts.line(value.name(), Words.name(value), c -> count(c, by, value.name())))
                        .toList());
    }

    private static Optional<Double> count(Counts counts, Intake by, String value) {
        return Optional.of(counts.intake(by).getOrDefault(value, 0.0));
    }

    private static List<ReportLine> matters(Spans<Counts> counts, Comparator<ReportLine> order) {
        return counts.now().intake(Intake.MATTER).keySet().stream()
                .map(matter -> counts.line(
                        matter,
                        matter.isEmpty() ? Words.say("report.no-matter") : matter,
                        c -> count(c, Intake.MATTER, matter)))
                .sorted(order.reversed().thenComparing(ReportLine::key))
                .limit(TOP)
                .toList();
    }

    private static double value(ReportLine line) {
        return line.value().orElse(0.0);
    }

    private static double rise(ReportLine line) {
        return value(line) - line.previous().orElse(0.0);
    }

    /** Matters of which citizens speak more than in the period before. */
    private static List<ReportLine> hot(Spans<Counts> counts) {
        return matters(counts, Comparator.comparing(StoredReports::rise)).stream()
                .filter(line ->
                        value(line) >= HOT && rise(line) > 0 && !line.key().isEmpty())
                .toList();
    }

    private static ReportSection days(Spans<Counts> counts, Period period) {
        Map<String, Double> byDay = counts.now().intake(Intake.DAY);
        return section(
                "days",
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .limit(370)
                        .map(day -> new ReportLine(
                                day.toString(),
                                day.toString().substring(5),
                                Optional.of(byDay.getOrDefault(day.toString().replace("-", ""), 0.0)),
                                Optional.empty(),
                                Optional.empty()))
                        .toList());
    }

    private static ReportSection indicators(Spans<AssessmentTable> tables) {
        List<ReportLine> lines = tables.now().indicators().stream()
                .filter(indicator -> indicator.target().isPresent())
                .map(indicator -> tables.line(indicator.id(), indicator.name(), table -> total(table, indicator)))
                .toList();
        return new ReportSection("indicators", Words.say("report.indicators"), true, lines);
    }

    private static Optional<Double> total(AssessmentTable table, Indicator indicator) {
        return table.total().map(UnitFigures::figures).orElse(List.of()).stream()
                .filter(figure -> figure.indicator().equals(indicator.id()))
                .findFirst()
                .flatMap(Figure::raw);
    }

    @Override
    public void print(Report report, ReportFormat format, OutputStream out) throws IOException {
        ReportPrint print = new ReportPrint(report);
        switch (format) {
            case XLSX -> press.workbook(print.sheets(), out);
            case DOCX -> press.document(print.paper(), out);
            case PDF -> press.pdf(print.paper(), out);
        }
    }
}
