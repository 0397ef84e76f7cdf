package org.yihaotong.engine.group;

import java.util.Optional;
import org.yihaotong.api.ticket.Place;

/** How far two places are from each other. */
final class Distance {

    private static final double EARTH_METRES = 6_371_000;

    private Distance() {}

    /** Metres along the surface; empty if a place has no coordinates. */
    static Optional<Long> metres(Place a, Place b) {
        if (a.lon().isEmpty()
                || a.lat().isEmpty()
                || b.lon().isEmpty()
                || b.lat().isEmpty()) {
            return Optional.empty();
        }
        double north = Math.toRadians(a.lat().get());
        double south = Math.toRadians(b.lat().get());
        double up = Math.sin((north - south) / 2);
        double along = Math.sin(Math.toRadians(a.lon().get() - b.lon().get()) / 2);
        double half = up * up + Math.cos(north) * Math.cos(south) * along * along;
        return Optional.of(Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)))));
    }
}
