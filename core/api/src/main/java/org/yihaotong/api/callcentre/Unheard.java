package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.Objects;

/**
 * A time of which nobody heard what happened at a switch (监听中断): its calls may be missing, or concluded.
 *
 * @param provider id of the switch
 * @param why in words
 */
public record Unheard(String provider, Instant from, Instant before, String why) {

    public Unheard {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(why, "why");
    }
}
