package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.Objects;

/**
 * Who did what with a message that lies aside; never changed, and kept when the message is erased.
 *
 * @param by the login
 * @param note the reason that was given, or the ticket's number
 */
public record AsideStep(Instant at, String by, String name, AsideDeed deed, String note) {

    public AsideStep {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(note, "note");
    }
}
