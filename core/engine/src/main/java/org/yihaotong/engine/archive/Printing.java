package org.yihaotong.engine.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.ChainReport;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.Scribe;
import org.yihaotong.engine.port.paper.Press;

/** Makes the documents of a package, for readers and for programs. */
@Component(service = Printing.class)
public final class Printing {

    private final Press press;
    private final Scribe scribe;
    private final PeopleStore people;
    private final Clock clock;

    @Activate
    public Printing(
            @Reference Press press, @Reference Scribe scribe, @Reference PeopleStore people, @Reference Clock clock) {
        this.press = press;
        this.scribe = scribe;
        this.people = people;
        this.clock = clock;
    }

    byte[] json(Object document) {
        return scribe.write(document);
    }

    void pdf(Ticket ticket, List<TicketEvent> events, ChainReport chain, OutputStream out) throws IOException {
        Map<String, String> units = people.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        TicketPaper paper = new TicketPaper(ticket, id -> units.getOrDefault(id, id), clock.getZone());
        press.pdf(paper.paper(events, chain), out);
    }
}
