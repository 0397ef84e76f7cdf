package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts wrong tries at signed links by address: 30 in ten minutes and no more. Right ones are never held up, for many share an address. */
@Component(service = Tries.class)
public final class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 30;
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, int tries) {}

    @Activate
    public Tries(@Reference Clock clock) {
        this.clock = clock;
    }

    /** Whether wrong tokens from this address are not looked at any more. */
    public synchronized boolean isTired(String address) {
        return count(address).tries() >= MOST;
    }

    /** One more wrong try. */
    public synchronized void note(String address) {
        Count count = count(address);
        counts.remove(address);
        counts.put(address, new Count(count.since(), count.tries() + 1));
        if (counts.size() > ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    private Count count(String address) {
        Instant now = clock.instant();
        Count known = counts.get(address);
        return known == null || known.since().plus(WINDOW).isBefore(now) ? new Count(now, 0) : known;
    }
}
