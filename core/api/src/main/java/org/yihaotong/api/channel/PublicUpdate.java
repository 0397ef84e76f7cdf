package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One thing that happened to a public ticket, as everybody may read it.
 *
 * @param no its place in the ticket's history; never changes, and has gaps where nothing is told
 * @param at when it happened
 * @param ended whether it ended the ticket
 * @param text what happened; the answer itself where one was accepted
 * @param photos ids of the photos that came with it, if they are still among {@link PublicTicket#photos}
 */
public record PublicUpdate(String number, long no, Instant at, boolean ended, String text, List<String> photos) {

    public PublicUpdate {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
        photos = List.copyOf(photos);
    }

    /** Never shows what was answered. */
    @Override
    public String toString() {
        return "PublicUpdate[" + number + ", " + no + "]";
    }
}
