package org.yihaotong.engine.delivery;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.directory.Switchboard;

/** Wakes up every second, and whenever the bell rings, and sets the lines to work that have something to do. */
@Component(
        service = {},
        immediate = true)
public final class Pump {

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Switchboard switchboard;
    private final Carrier carrier;
    private final Collector collector;
    private final Bell bell;
    private final Consumer<String> ear = this::serve;
    private final Future<?> beating;

    @Activate
    public Pump(
            @Reference Scheduler scheduler,
            @Reference Switchboard switchboard,
            @Reference Carrier carrier,
            @Reference Collector collector,
            @Reference Bell bell) {
        this.switchboard = switchboard;
        this.carrier = carrier;
        this.collector = collector;
        this.bell = bell;
        bell.listen(ear);
        this.beating = scheduler.every(BEAT, this::beat);
    }

    private void beat() {
        switchboard.lines().forEach(collector::serve);
        carrier.dueLines().forEach(this::serve);
    }

    private void serve(String hotline) {
        switchboard.line(hotline).ifPresent(carrier::serve);
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
        bell.forget(ear);
    }
}
