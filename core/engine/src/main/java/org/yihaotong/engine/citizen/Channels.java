package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yihaotong.api.citizen.CitizenNotifier;

/**
 * The channels to citizens that are there now. When the highest of a sort leaves, a lower one does not take its place at
 * once: a bundle that is being replaced would else have its messages go to the log.
 */
@Component(service = Channels.class)
public final class Channels {

    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Clock clock;
    private final List<Channel> present = new ArrayList<>();
    private final Map<String, Awaited> awaited = new HashMap<>();

    private record Channel(CitizenNotifier notifier, int ranking, Set<String> addresses) {

        boolean isStandIn() {
            return ranking == Integer.MIN_VALUE;
        }
    }

    /** A channel that left not long ago. */
    private record Awaited(int ranking, Instant until) {}

    @Activate
    public Channels(@Reference Clock clock) {
        this.clock = clock;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(!(hotline.trial=*))")
    synchronized void addNotifier(CitizenNotifier notifier, Map<String, Object> facts) {
        if (String.valueOf(facts.getOrDefault(CitizenNotifier.URL, "-")).isBlank()) {
            return;
        }
        int ranking = facts.get(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
        present.add(new Channel(notifier, ranking, addresses(facts.get(CitizenNotifier.ADDRESS))));
        present.sort(Comparator.comparing(Channel::ranking).reversed());
    }

    private static Set<String> addresses(Object said) {
        return said instanceof String[] several
                ? Set.of(several)
                : Set.of(said instanceof String one ? one : CitizenNotifier.PHONE);
    }

    synchronized void removeNotifier(CitizenNotifier notifier) {
        present.stream()
                .filter(channel -> channel.notifier() == notifier)
                .findFirst()
                .ifPresent(this::leave);
    }

    private void leave(Channel channel) {
        for (String address : channel.addresses()) {
            if (best(address).filter(channel::equals).isPresent()) {
                awaited.put(
                        address, new Awaited(channel.ranking(), clock.instant().plus(GRACE)));
            }
        }
        present.remove(channel);
    }

    private Optional<Channel> best(String address) {
        return present.stream()
                .filter(c -> !c.isStandIn() && c.addresses().contains(address))
                .findFirst();
    }

    /** All that are there. */
    synchronized List<CitizenNotifier> all() {
        return present.stream().map(Channel::notifier).toList();
    }

    /**
     * The channel to use now; empty: the notice waits.
     *
     * @param addresses the sorts that the citizen left, the preferred first
     */
    synchronized Optional<CitizenNotifier> now(List<String> addresses) {
        for (String address : addresses) {
            Optional<Channel> best = best(address);
            if (isAwaited(address, best)) {
                return Optional.empty();
            }
            if (best.isPresent()) {
                return best.map(Channel::notifier);
            }
        }
        return present.stream().filter(Channel::isStandIn).findFirst().map(Channel::notifier);
    }

    private boolean isAwaited(String address, Optional<Channel> best) {
        Awaited better = awaited.get(address);
        return better != null
                && best.map(c -> c.ranking() < better.ranking()).orElse(true)
                && clock.instant().isBefore(better.until());
    }
}
