package org.yihaotong.linked.jingweigas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.kit.link.Pace;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapLink;

/** The unit's service: its operations by name, at the pace it allows. */
final class GasService {

    static final String NAMESPACE = "urn:jwgas:workorder:1";

    /** Has a pace of its own, and says busy when it is asked too often. */
    static final String CALLS = "GetCallRecords";

    private static final Duration REST = Duration.ofSeconds(30);

    private final SoapLink link;
    private final Pace pace;
    private final Clock clock;
    /** The unit is busy until then; forgetting it costs one call. */
    private volatile Instant busyUntil = Instant.MIN;

    GasService(SoapLink link, int perSecond, Clock clock) {
        this.link = link;
        this.clock = clock;
        this.pace = Pace.of(perSecond, Duration.ofSeconds(1));
    }

    /** An element of the service's namespace. */
    static SoapElement element(String name) {
        return SoapElement.element(NAMESPACE, name).prefixed("w");
    }

    /** The unit's answer, whatever its code. */
    SoapElement ask(SoapElement request) throws BackendException {
        if (clock.instant().isBefore(busyUntil)) {
            throw new BackendException(Kind.COMMUNICATION, "经纬燃气正忙，要求半分钟后再试，到时自动重试。");
        }
        pace.await();
        SoapElement answer = link.call(NAMESPACE + "/" + request.name(), request);
        if (Result.of(answer) == Result.BUSY && !request.name().equals(CALLS)) {
            busyUntil = clock.instant().plus(REST);
        }
        return answer;
    }

    void close() {
        link.close();
    }
}
