package org.yihaotong.engine.desk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.ticket.Referral;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketEvent;
import org.yihaotong.api.ticket.TicketListener;
import org.yihaotong.api.ticket.TicketNews;
import org.yihaotong.engine.delivery.Doorbell;

/** Tells what was committed: one log line a move, the listeners, and the pump. Never fails, for the promise is kept. */
@Component(service = News.class)
public final class News {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final List<TicketListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Doorbell> doorbells = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(TicketListener listener) {
        listeners.add(listener);
    }

    void removeListener(TicketListener listener) {
        listeners.remove(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDoorbell(Doorbell doorbell) {
        doorbells.add(doorbell);
    }

    void removeDoorbell(Doorbell doorbell) {
        doorbells.remove(doorbell);
    }

    /** Tells everybody, after the commit. */
    public void tell(Ticket ticket, List<TicketEvent> events, Set<String> lines) {
        Set<String> units = ticket.referrals().stream().map(Referral::unit).collect(Collectors.toSet());
        for (TicketEvent e : events) {
            LOG.info("{} v{} {} {} -> {} by {}", e.ticket(), ticket.version(), e.kind(), e.before(), e.after(), e.by());
            TicketNews news =
                    new TicketNews(e.ticket(), ticket.version(), e.kind(), e.after(), units, e.at(), ticket.group());
            listeners.forEach(l -> tell(l, news));
        }
        lines.forEach(line -> doorbells.forEach(d -> d.ring(line)));
    }

    @SuppressWarnings("IllegalCatch") // a listener is anybody's code; the ticket is committed and must be answered
    private static void tell(TicketListener listener, TicketNews news) {
        try {
            listener.happened(news);
        } catch (RuntimeException e) {
            LOG.warn("{} did not hear of {} {}", listener.getClass().getName(), news.number(), news.kind(), e);
        }
    }
}
