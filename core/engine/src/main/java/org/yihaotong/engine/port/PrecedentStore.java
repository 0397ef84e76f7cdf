package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.dispatch.Precedent;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;

/** What earlier tickets of a matter and area tell about returns; every question walks an index and no further. */
@ProviderType
public interface PrecedentStore {

    /** Which earlier tickets are meant: those of this matter and area since a moment, all but one. */
    record Alike(String matter, String area, Instant since, String exceptTicket) {}

    /** The newest tickets. */
    List<Precedent> tickets(Alike alike, int limit);

    /** How often returns were requested, accepted, refused and arbitrated. */
    Map<EventKind, Long> counts(Alike alike);

    /** The newest decisions about returns, in clear. */
    List<TicketEvent> decisions(Alike alike, int limit);

    /** How many referrals a unit got. */
    long dispatched(String unit, Instant since);

    /** How often a unit asked to return one, and how often that was accepted or refused. */
    Map<EventKind, Long> returns(String unit, Instant since);
}
