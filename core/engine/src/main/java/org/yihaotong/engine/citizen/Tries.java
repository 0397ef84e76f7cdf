package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.channel.Tally;

/** Counts wrong tries at signed links by address: 30 in ten minutes and no more. Right ones are never held up, for many share an address. */
@Component(service = Tries.class)
public final class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 30;

    private final Tally wrong;

    @Activate
    public Tries(@Reference Clock clock) {
        wrong = new Tally(clock, WINDOW);
    }

    /** Whether wrong tokens from this address are not looked at any more. */
    public boolean isTired(String address) {
        return wrong.of(address) >= MOST;
    }

    /** One more wrong try. */
    public void note(String address) {
        wrong.note(address);
    }
}
