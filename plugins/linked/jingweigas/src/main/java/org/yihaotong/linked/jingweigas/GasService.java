package org.yihaotong.linked.jingweigas;

import java.time.Duration;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLink;

/** The unit's service: its operations by name, at the pace it allows. */
final class GasService {

    static final String NAMESPACE = "urn:jwgas:workorder:1";

    private final SoapLink link;
    private final Pace pace;

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

    void close() {
        link.close();
    }
}
