package org.yihaotong.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Component;

/** The clock on the centre's wall: the machine's time, as people in China read it. */
@Component(service = Clock.class)
public final class CentreClock extends Clock {

    private final Clock machine = Clock.system(ZoneId.of("Asia/Shanghai"));

    @Override
    public Instant instant() {
        return machine.instant();
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return machine.withZone(zone);
    }
}
