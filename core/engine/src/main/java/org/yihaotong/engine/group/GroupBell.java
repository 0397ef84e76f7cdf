package org.yihaotong.engine.group;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketListener;
import org.yihaotong.api.ticket.TicketNews;

/** Rings when a head may have been answered or lost; stands alone, so that desks and sweep do not need each other. */
@Component(service = {GroupBell.class, TicketListener.class})
public final class GroupBell implements TicketListener {

    private static final Set<EventKind> DECISIVE = EnumSet.of(
            EventKind.REPLY_ACCEPTED,
            EventKind.DIRECTLY_HANDLED,
            EventKind.VOIDED,
            EventKind.NOT_ACCEPTED,
            EventKind.CALL_TRANSFERRED);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    void ring() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void happened(TicketNews news) {
        if (news.group().isPresent() && DECISIVE.contains(news.kind())) {
            ring();
        }
    }
}
