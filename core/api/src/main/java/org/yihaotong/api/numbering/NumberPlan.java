package org.yihaotong.api.numbering;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All numbers with their destinations (号码计划), each once, by number.
 *
 * @param zone the centre's, by whose midnight a merged number ends
 * @param returnSeconds whoever rings elsewhere unanswered for so long comes back to the centre; 1 or more
 */
public record NumberPlan(ZoneId zone, int returnSeconds, List<NumberRoute> routes) {

    /** The one number outside. */
    public static final String CENTRE = "12345";

    public NumberPlan {
        Objects.requireNonNull(zone, "zone");
        if (returnSeconds < 1) {
            throw new IllegalArgumentException(returnSeconds + " s are too short to answer");
        }
        routes = routes.stream()
                .sorted(Comparator.comparing(NumberRoute::number))
                .toList();
        Set<String> seen = new HashSet<>();
        routes.stream().filter(route -> !seen.add(route.number())).findFirst().ifPresent(route -> {
            throw new IllegalArgumentException(route.number() + " is claimed twice");
        });
    }
}
