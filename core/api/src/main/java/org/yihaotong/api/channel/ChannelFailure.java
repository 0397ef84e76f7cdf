package org.yihaotong.api.channel;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.hotline.LineTrouble;

/**
 * What went wrong with a channel last, at this node since it started.
 *
 * @param words what failed, whose side, what to do
 * @param side what sort of trouble it is, if it is known
 */
public record ChannelFailure(Instant at, String words, Optional<LineTrouble> side) {

    public ChannelFailure {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(side, "side");
    }
}
