package org.yihaotong.engine.port.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.channel.AsideMessage;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.channel.AsideReason;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Channel;

/**
 * A message that lies aside, with what it says.
 *
 * @param key the channel's own, by which it is known again
 * @param appeal what it would be; empty once it is erased
 */
public record StoredAside(
        String id,
        Channel channel,
        String key,
        AsideReason reason,
        Instant at,
        Optional<Appeal> appeal,
        String original,
        AsideOutcome outcome,
        Optional<Instant> settledAt,
        String settledBy,
        String ticket,
        String note,
        Instant eraseAt) {

    public StoredAside {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(appeal, "appeal");
        Objects.requireNonNull(settledAt, "settledAt");
    }

    /** The same, with what became of it. */
    public StoredAside settled(AsideOutcome how, Instant when, String by, String number, String why) {
        return new StoredAside(
                id, channel, key, reason, at, appeal, original, how, Optional.of(when), by, number, why, eraseAt);
    }

    /** As a list shows it. */
    public AsideMessage message() {
        return new AsideMessage(
                id,
                channel,
                reason,
                at,
                appeal.map(a -> a.caller().masked()).orElse(Caller.UNKNOWN),
                original,
                outcome,
                settledAt,
                settledBy,
                ticket,
                note,
                eraseAt);
    }

    /** Never shows what it says. */
    @Override
    public String toString() {
        return "StoredAside[" + channel + " " + reason + " " + outcome + "]";
    }
}
