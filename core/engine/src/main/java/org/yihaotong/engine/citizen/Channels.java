package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.citizen.CitizenNotifier;

/**
 * The channels to citizens that are there now. When the highest leaves, a lower one does not take its place at once: a
 * bundle that is being replaced would else have its messages go to the log.
 */
@Component(service = Channels.class)
public final class Channels {

    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Clock clock;
    private final List<Channel> present = new ArrayList<>();
    private int expected = Integer.MIN_VALUE;
    private Instant expectedUntil = Instant.MIN;

    private record Channel(CitizenNotifier notifier, int ranking) {}

    @Activate
    public Channels(@Reference Clock clock) {
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addNotifier(CitizenNotifier notifier, Map<String, Object> facts) {
        int ranking = facts.get(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
        present.add(new Channel(notifier, ranking));
        present.sort(Comparator.comparing(Channel::ranking).reversed());
    }

    synchronized void removeNotifier(CitizenNotifier notifier) {
        List<CitizenNotifier> notifiers =
                present.stream().map(Channel::notifier).toList();
        int place = notifiers.indexOf(notifier);
        if (place < 0) {
            return;
        }
        Channel left = present.remove(place);
        if (place == 0) {
            expected = left.ranking();
            expectedUntil = clock.instant().plus(GRACE);
        }
    }

    /** The channel to use now; empty: everything waits. */
    synchronized Optional<CitizenNotifier> now() {
        return present.stream()
                .findFirst()
                .filter(c -> c.ranking() >= expected || !clock.instant().isBefore(expectedUntil))
                .map(Channel::notifier);
    }
}
