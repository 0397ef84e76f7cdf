package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketState;

/** Something that happened, before it becomes a link of the chain. */
public record Happening(
        EventKind kind, Optional<String> unit, TicketState before, TicketState after, Map<String, String> detail) {

    public Happening {
        Objects.requireNonNull(kind, "kind");
        detail = Map.copyOf(detail);
    }
}
