package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.callcentre.NuisanceCaller;
import org.yihaotong.api.telephony.CallerScreen;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.port.telephony.NuisanceStore;

/** Refuses numbers that two persons agreed to refuse; while the database does not answer, everybody is welcome. */
@Component(service = CallerScreen.class)
public final class NuisanceScreen implements CallerScreen {

    private static final Logger LOG = LoggerFactory.getLogger(NuisanceScreen.class);

    private final NuisanceStore store;
    private final Clock clock;

    @Activate
    public NuisanceScreen(@Reference NuisanceStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("IllegalCatch") // whatever is broken, the call comes first
    public Optional<String> refuses(String caller) {
        String number = caller == null ? "" : caller.strip();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return store.inForce(number, clock.instant()).map(NuisanceCaller::reason);
        } catch (RuntimeException e) {
            LOG.warn("A caller was let through unseen: {}", Fault.of(e));
            return Optional.empty();
        }
    }
}
