package org.yihaotong.engine.port.channel;

import java.util.EnumSet;
import java.util.Set;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;

/**
 * What of the centre's work is public. Whoever writes by Open311 publishes, that is what it is for; everybody else writes
 * to the centre alone.
 */
public final class Publicity {

    private static final Set<Channel> PUBLIC = EnumSet.of(Channel.OPEN311);
    private static final Set<EventKind> TOLD = EnumSet.of(
            EventKind.ACCEPTED,
            EventKind.DIRECTLY_HANDLED,
            EventKind.NOT_ACCEPTED,
            EventKind.CALL_TRANSFERRED,
            EventKind.DISPATCHED,
            EventKind.REDISPATCHED,
            EventKind.ACKNOWLEDGED,
            EventKind.AUTO_ACKNOWLEDGED,
            EventKind.EXTENSION_GRANTED,
            EventKind.SUSPENDED,
            EventKind.RESUMED,
            EventKind.REPLY_ACCEPTED,
            EventKind.GROUP_ANSWERED,
            EventKind.REDO_ORDERED,
            EventKind.SUPPLEMENTED,
            EventKind.CLOSED);

    private Publicity() {}

    /** Whether everybody may read the ticket. */
    public static boolean isPublic(Ticket ticket) {
        return PUBLIC.contains(ticket.appeal().channel())
                && !ticket.appeal().confidential()
                && ticket.state() != TicketState.VOID;
    }

    /** Whether a citizen is told that this happened. */
    public static boolean isTold(EventKind kind) {
        return TOLD.contains(kind);
    }
}
