package org.yihaotong.engine.paper;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.paper.ExportDesk;
import org.yihaotong.api.paper.Printout;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.TicketQuery;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.paper.Cell;
import org.yihaotong.engine.port.paper.Column;
import org.yihaotong.engine.port.paper.Press;
import org.yihaotong.engine.port.paper.Sheet;
import org.yihaotong.engine.words.Words;

/** Lists as workbooks, page by page through the same desk as everybody's lists, so that nobody sees more on paper. */
@Component
public final class TicketExports implements ExportDesk {

    private static final int ROWS = 200;
    private static final List<Column> COLUMNS = List.of(
            column("number", 20),
            column("state", 10),
            column("type", 8),
            column("urgency", 8),
            column("title", 48),
            column("unit", 24),
            column("round", 6),
            column("confidential", 6),
            column("accepted", 17),
            column("due", 17),
            column("supervision", 10),
            column("group", 20));

    private final TicketDesk tickets;
    private final PeopleStore people;
    private final Press press;
    private final Clock clock;

    @Activate
    public TicketExports(
            @Reference TicketDesk tickets,
            @Reference PeopleStore people,
            @Reference Press press,
            @Reference Clock clock) {
        this.tickets = tickets;
        this.people = people;
        this.press = press;
        this.clock = clock;
    }

    private static Column column(String key, int width) {
        return new Column(Words.say("export." + key), width);
    }

    @Override
    public Printout tickets(Actor actor, TicketQuery query) {
        Iterator<TicketSummary> rows = Page.walk(cursor -> tickets.list(actor, query.turnedTo(cursor, ROWS)));
        String name = Words.say("export.tickets");
        String day = local(clock.instant()).toLocalDate().toString();
        return new Printout(
                name + " " + day + Printout.Kind.XLSX.ending(),
                Printout.Kind.XLSX,
                out -> press.workbook(List.of(new Sheet(name, COLUMNS, new Cells(rows, unitNames()))), out));
    }

    private Map<String, String> unitNames() {
        return people.units().stream().collect(toMap(Unit::id, Unit::name));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }

    /** The rows of the list as rows of cells. */
    private final class Cells implements Iterator<List<Cell>> {

        private final Iterator<TicketSummary> rows;
        private final Map<String, String> units;

        Cells(Iterator<TicketSummary> rows, Map<String, String> units) {
            this.rows = rows;
            this.units = units;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public List<Cell> next() {
            TicketSummary row = rows.next();
            return List.of(
                    Cell.of(row.number()),
                    Cell.of(Words.name(row.state())),
                    Cell.of(Words.name(row.type())),
                    Cell.of(Words.name(row.urgency())),
                    Cell.of(row.title()),
                    Cell.of(row.leadUnit().map(id -> units.getOrDefault(id, id)).orElse("")),
                    Cell.of(row.round()),
                    row.confidential() ? Cell.of(Words.say("export.yes")) : Cell.NONE,
                    Cell.of(local(row.acceptedAt())),
                    Cell.maybe(row.clock().map(Deadline::due), due -> Cell.of(local(due))),
                    row.supervision() == 0 ? Cell.NONE : Cell.of(row.supervision()),
                    Cell.of(row.group().orElse("")));
        }
    }
}
