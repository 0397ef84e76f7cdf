package org.yihaotong.engine.telephony;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.callcentre.CallListener;
import org.yihaotong.api.callcentre.CallNews;
import org.yihaotong.api.callcentre.CallStage;
import org.yihaotong.engine.directory.Fault;

/** Tells what was kept of calls and seats. Never fails. */
@Component(service = CallTeller.class)
public final class CallTeller {

    private static final Logger LOG = LoggerFactory.getLogger(CallTeller.class);

    private final List<CallListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(CallListener listener) {
        listeners.add(listener);
    }

    void removeListener(CallListener listener) {
        listeners.remove(listener);
    }

    void tell(CallNews news) {
        listeners.forEach(listener -> tell(listener, news));
    }

    /** That somebody's seat changed. */
    void seat(String login) {
        tell(new CallNews("", CallStage.OFFERED, Set.of(login)));
    }

    @SuppressWarnings("IllegalCatch") // a listener is anybody's code; what it was to hear of is kept
    private static void tell(CallListener listener, CallNews news) {
        try {
            listener.happened(news);
        } catch (RuntimeException e) {
            LOG.warn("{} did not hear of a call: {}", listener.getClass().getName(), Fault.of(e));
        }
    }
}
