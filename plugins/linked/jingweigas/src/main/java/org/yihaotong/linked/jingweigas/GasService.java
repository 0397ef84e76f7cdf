package org.yihaotong.linked.jingweigas;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLink;

/** The unit's service: its operations by name, at the pace it allows. */
final class GasService {

    static final String NAMESPACE = "urn:jwgas:workorder:1";

    private static final int REMEMBERED = 1000;

    private final SoapLink link;
    private final Pace pace;
    private final Set<String> done = new LinkedHashSet<>();

    GasService(SoapLink link, int perSecond) {
        this.link = link;
        this.pace = Pace.of(perSecond, Duration.ofSeconds(1));
    }

    /** An element of the service's namespace. */
    static SoapElement element(String name) {
        return SoapElement.element(NAMESPACE, name).prefixed("w");
    }

    /** The unit's answer, whatever its code. */
    SoapElement ask(SoapElement request) throws BackendException {
        pace.await();
        return link.call(NAMESPACE + "/" + request.name(), request);
    }

    /** Asks for something that the unit would do twice, unless it said before that it was done. */
    void askOnce(String id, SoapElement request) throws BackendException {
        if (isDone(id)) {
            return;
        }
        Result.good(ask(request));
        note(id);
    }

    void close() {
        link.close();
    }

    private synchronized boolean isDone(String id) {
        return done.contains(id);
    }

    private synchronized void note(String id) {
        done.add(id);
        if (done.size() > REMEMBERED) {
            done.remove(done.iterator().next());
        }
    }
}
