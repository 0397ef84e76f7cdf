package org.yihaotong.engine.adapter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.adapter.TouchedBundle;
import org.yihaotong.engine.port.adapter.AdapterStore;

/** Writes the history of adapters: one row and one line of the log for each operation, done or refused. */
@Component(service = Chronicle.class)
public final class Chronicle {

    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);

    private final AdapterStore store;
    private final Clock clock;

    @Activate
    public Chronicle(@Reference AdapterStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    AdapterOperation done(Deed deed, List<TouchedBundle> touched) {
        return done(Map.of(deed, touched)).get(0);
    }

    /** What was done together is written together. */
    List<AdapterOperation> done(Map<Deed, List<TouchedBundle>> deeds) {
        List<AdapterOperation> operations = new ArrayList<>();
        deeds.forEach((deed, touched) -> {
            LOG.info(
                    "{} of adapter {} {} -> {} by {}",
                    deed.kind(),
                    deed.adapter(),
                    deed.before().orElse("-"),
                    deed.after().orElse("-"),
                    deed.actor().login());
            operations.add(operation(deed, true, "", touched));
        });
        store.add(operations);
        return operations;
    }

    AdapterOperation refused(Deed deed, String why) {
        LOG.warn("{} of adapter {} is refused: {}", deed.kind(), deed.adapter(), why);
        AdapterOperation operation = operation(deed, false, why, List.of());
        store.add(List.of(operation));
        return operation;
    }

    private AdapterOperation operation(Deed deed, boolean done, String text, List<TouchedBundle> touched) {
        return new AdapterOperation(
                UUID.randomUUID().toString(),
                clock.instant(),
                deed.actor().login(),
                deed.actor().name(),
                deed.kind(),
                deed.adapter(),
                deed.before(),
                deed.after(),
                deed.sha256(),
                done,
                text,
                touched);
    }
}
