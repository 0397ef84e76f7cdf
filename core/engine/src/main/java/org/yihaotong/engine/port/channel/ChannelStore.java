package org.yihaotong.engine.port.channel;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.channel.PublicQuery;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.ticket.Channel;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketEvent;

/** The public tickets, as {@link Publicity} says of every commit which those are. */
@ProviderType
public interface ChannelStore {

    Page<Published> list(PublicQuery query);

    Optional<Published> find(String number);

    /** What the public is told to have happened between these moments, both within; oldest first. */
    Page<PublicStep> steps(Instant from, Instant to, Optional<String> cursor, int limit);

    /** The links of these kinds in these tickets' chains, each chain's oldest first. */
    List<TicketEvent> events(Collection<String> tickets, Set<EventKind> kinds);

    /** When the newest appeal by each channel was taken. */
    Map<Channel, Instant> lastTaken(Set<Channel> channels);

    /** The photos of these tickets that this login laid there and nobody took back, by ticket, oldest first. */
    Map<String, List<String>> photos(Collection<String> tickets, String addedBy);
}
