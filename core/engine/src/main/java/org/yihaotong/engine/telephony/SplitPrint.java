package org.yihaotong.engine.telephony;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.yihaotong.api.callcentre.SplitFigures;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.words.Words;

/** The report of seated lines as sheets: the figures, and what each column means. */
record SplitPrint(List<SplitFigures> lines) {

    private static final List<String> OWN = List.of(
            "own-offered",
            "own-answered",
            "own-at-seats",
            "own-in-time",
            "own-abandoned",
            "own-connected",
            "own-wait",
            "own-talk");
    private static final List<String> THROUGH = List.of(
            "through-offered",
            "through-answered",
            "through-in-time",
            "through-consulted",
            "through-elsewhere",
            "through-returned",
            "through-connected",
            "through-wait",
            "through-talk");

    List<Sheet> sheets() {
        return List.of(
                new Sheet(
                        Words.say("split.title"),
                        columns(),
                        lines.stream().map(this::row).iterator()),
                new Sheet(
                        Words.say("split.meanings"),
                        meaningColumns(),
                        meanings().iterator()));
    }

    private static List<Column> columns() {
        return Stream.concat(
                        Stream.of(new Column(Words.say("split.line"), 24)),
                        keys().map(key -> new Column(Words.say("split." + key), 16)))
                .toList();
    }

    private static Stream<String> keys() {
        return Stream.concat(OWN.stream(), THROUGH.stream());
    }

    private List<Cell> row(SplitFigures line) {
        SplitFigures.Own own = line.own();
        SplitFigures.Through through = line.through();
        return List.of(
                Cell.of(line.name()),
                Cell.of(own.offered()),
                Cell.of(own.answered()),
                Cell.of(own.atSeats()),
                Cell.of(own.inTime()),
                Cell.of(own.abandoned()),
                share(own.answered(), own.offered()),
                mean(own.waited(), own.answered()),
                mean(own.talked(), own.answered()),
                Cell.of(through.offered()),
                Cell.of(through.answered()),
                Cell.of(through.inTime()),
                Cell.of(through.consulted()),
                Cell.of(through.elsewhere()),
                Cell.of(through.returned()),
                share(through.answered() + through.consulted(), through.offered()),
                mean(through.waited(), through.answered()),
                mean(through.talked(), through.answered()));
    }

    private static Cell share(long part, long whole) {
        return Cell.percent(whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole));
    }

    /** In seconds. */
    private static Cell mean(Duration sum, long calls) {
        return calls == 0 ? Cell.NONE : new Cell.Figure(sum.toMillis() / 1000.0 / calls, 1);
    }

    private static List<Column> meaningColumns() {
        return List.of(new Column(Words.say("split.column"), 24), new Column(Words.say("split.meaning"), 80));
    }

    private static Stream<List<Cell>> meanings() {
        return keys().map(key ->
                List.of(Cell.of(Words.say("split." + key)), Cell.of(Words.say("split." + key + ".meaning"))));
    }
}
