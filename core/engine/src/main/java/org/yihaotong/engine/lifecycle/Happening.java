package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.TicketState;

/**
 * Something that happened, before it becomes a link of the chain.
 *
 * @param by login of who did it, if not the one who gave the command
 */
public record Happening(
        EventKind kind,
        Optional<String> unit,
        TicketState before,
        TicketState after,
        Map<String, String> detail,
        Optional<String> by) {

    public Happening {
        Objects.requireNonNull(kind, "kind");
        detail = Map.copyOf(detail);
        Objects.requireNonNull(by, "by");
    }

    /** Something done by the one who gave the command. */
    public Happening(
            EventKind kind, Optional<String> unit, TicketState before, TicketState after, Map<String, String> detail) {
        this(kind, unit, before, after, detail, Optional.empty());
    }
}
