package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.SplitDesk;
import org.yihaotong.api.callcentre.SplitFigures;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.KnownLine;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.telephony.TelephonyStore;
import org.yihaotong.engine.port.telephony.TelephonyStore.CountQuery;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** The report of seated lines (经 12345 与原号码分别统计), counted in the database. */
@Component(service = SplitDesk.class)
public final class StoredSplitDesk implements SplitDesk {

    private final TelephonyStore calls;
    private final HotlineStore hotlines;
    private final Books books;
    private final CallRuleBook book;
    private final Press press;
    private final Clock clock;

    @Activate
    public StoredSplitDesk(
            @Reference TelephonyStore calls,
            @Reference HotlineStore hotlines,
            @Reference Books books,
            @Reference CallRuleBook book,
            @Reference Press press,
            @Reference Clock clock) {
        this.calls = calls;
        this.hotlines = hotlines;
        this.books = books;
        this.book = book;
        this.press = press;
        this.clock = clock;
    }

    @Override
    public List<SplitFigures> split(Actor actor, Instant from, Instant before) {
        CallSight.checkCentre(actor);
        StoredFigureDesk.checkSpan(from, before);
        Duration whole = Duration.between(from, before);
        CountQuery query = Counting.of(books.now(book), from, before, whole, Optional.empty());
        SplitTable table = new SplitTable(calls.countsByLine(query), calls.unitCounts(query));
        return hotlines.lines().stream()
                .map(KnownLine::hotline)
                .filter(line -> line.method() == Method.SEATED)
                .map(table::of)
                .toList();
    }

    @Override
    public Printout workbook(Actor actor, Instant from, Instant before) {
        SplitPrint print = new SplitPrint(split(actor, from, before));
        String days = from.atZone(clock.getZone()).toLocalDate() + "_"
                + before.minusNanos(1).atZone(clock.getZone()).toLocalDate();
        return new Printout(
                Words.say("split.title") + " " + days + Printout.Kind.XLSX.ending(),
                Printout.Kind.XLSX,
                out -> press.workbook(print.sheets(), out));
    }
}
