package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;

/**
 * A letter or a short message that lies aside (搁置来信), without what it says.
 *
 * @param sender veiled; nobody, once it is erased
 * @param original what of it is not kept here and where that lies; empty if all is here
 * @param ticket the number of the ticket that was made of it; empty if none was
 * @param note why it was discarded
 * @param erasedOn from when on nothing of it is left but this
 */
public record AsideMessage(
        String id,
        Channel channel,
        AsideReason reason,
        Instant at,
        Caller sender,
        String original,
        AsideOutcome outcome,
        Optional<Instant> settledAt,
        String settledBy,
        String ticket,
        String note,
        Instant erasedOn) {

    public AsideMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(settledAt, "settledAt");
        Objects.requireNonNull(settledBy, "settledBy");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(erasedOn, "erasedOn");
    }
}
