package org.yihaotong.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Figure;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.UnitFigures;
import org.yihaotong.api.report.Report;
import org.yihaotong.api.report.ReportLine;
import org.yihaotong.api.report.ReportSection;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Paper;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.words.Words;

/** A report as sheets of a workbook and as a paper. */
final class ReportPrint {

    private static final int MOST_INDICATORS = 6;

    private final Report report;

    ReportPrint(Report report) {
        this.report = report;
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        report.sections().forEach(s -> sheets.add(new Sheet(s.title(), columns(), rows(s).iterator())));
        List<Indicator> all = report.units().indicators();
        sheets.add(new Sheet(
                Words.say("report.units"), unitColumns(all), unitRows(all).iterator()));
        return sheets;
    }

    Paper paper() {
        List<Paper.Block> blocks = new ArrayList<>();
        for (ReportSection section : report.sections()) {
            blocks.add(new Paper.Heading(1, section.title()));
            blocks.add(
                    section.lines().isEmpty()
                            ? new Paper.Paragraph(Words.say("report.none"))
                            : new Paper.Table(columns(), rows(section)));
        }
        List<Indicator> shown =
                report.units().indicators().stream().limit(MOST_INDICATORS).toList();
        blocks.add(new Paper.Heading(1, Words.say("report.units")));
        blocks.add(
                report.units().units().isEmpty()
                        ? new Paper.Paragraph(Words.say("report.none"))
                        : new Paper.Table(unitColumns(shown), unitRows(shown)));
        String under = Words.say(
                "report.under", report.period().from(), report.period().to(), Moments.say(report.madeAt()));
        return new Paper(report.title(), under, blocks, report.title());
    }

    private static List<Column> columns() {
        return List.of(
                new Column(Words.say("report.column.label"), 24),
                new Column(Words.say("report.column.value"), 12),
                new Column(Words.say("report.column.previous"), 12),
                new Column(Words.say("report.column.on-previous"), 12),
                new Column(Words.say("report.column.year-before"), 12),
                new Column(Words.say("report.column.on-year-before"), 12));
    }

    private static List<List<Cell>> rows(ReportSection section) {
        return section.lines().stream().map(line -> row(section, line)).toList();
    }

    private static List<Cell> row(ReportSection section, ReportLine line) {
        return List.of(
                Cell.of(line.label()),
                number(section, line.value()),
                number(section, line.previous()),
                percent(line.onPrevious()),
                number(section, line.yearBefore()),
                percent(line.onYearBefore()));
    }

    private static Cell number(ReportSection section, Optional<Double> value) {
        return section.percent() ? percent(value) : Cell.maybe(value, v -> Cell.of(Math.round(v)));
    }

    private static Cell percent(Optional<Double> percent) {
        return Cell.maybe(percent, p -> new Cell.Percent(p / 100));
    }

    private static List<Column> unitColumns(List<Indicator> indicators) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(Words.say("report.column.unit"), 28), new Column(Words.say("report.column.rank"), 8)));
        columns.add(new Column(Words.say("report.column.score"), 10));
        indicators.forEach(i -> columns.add(new Column(i.name(), 12)));
        return columns;
    }

    private List<List<Cell>> unitRows(List<Indicator> indicators) {
        AssessmentTable table = report.units();
        return table.units().stream().map(unit -> unitRow(unit, indicators)).toList();
    }

    private static List<Cell> unitRow(UnitFigures unit, List<Indicator> indicators) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(unit.name()),
                Cell.maybe(unit.rank(), rank -> Cell.of(rank)),
                Cell.maybe(unit.score(), score -> new Cell.Figure(score, 2))));
        for (Indicator indicator : indicators) {
            cells.add(Cell.maybe(adjusted(unit, indicator), v -> new Cell.Figure(v, indicator.digits())));
        }
        return cells;
    }

    private static Optional<Double> adjusted(UnitFigures unit, Indicator indicator) {
        return unit.figures().stream()
                .filter(figure -> figure.indicator().equals(indicator.id()))
                .findFirst()
                .flatMap(Figure::adjusted);
    }
}
