package org.yihaotong.engine.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.Call;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.CallEvent.OfCall;
import org.yihaotong.api.telephony.LegCause;
import org.yihaotong.api.telephony.Stamp;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.telephony.TelephonyStore;

/**
 * Ends calls of which nothing has been heard for the rules' hours: the news of their end was lost, and nobody can be asked,
 * since the switch tells no snapshot or is gone. They end where they were heard last, and what is told later counts more.
 */
@Component(
        service = {},
        immediate = true)
public final class UnheardCalls {

    private static final Duration BEAT = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final TelephonyStore store;
    private final Exchange exchange;
    private final CommandBook commands;
    private final Clock clock;
    private final Future<?> sweeping;

    @Activate
    public UnheardCalls(
            @Reference TelephonyStore store,
            @Reference Exchange exchange,
            @Reference CommandBook commands,
            @Reference Clock clock,
            @Reference Scheduler scheduler) {
        this.store = store;
        this.exchange = exchange;
        this.commands = commands;
        this.clock = clock;
        this.sweeping = scheduler.every(BEAT, this::sweep);
    }

    void sweep() {
        Instant before = clock.instant().minus(Duration.ofHours(commands.rules().unheardHours()));
        store.open(Optional.empty(), AT_ONCE).stream()
                .filter(call -> call.offeredAt().isBefore(before))
                .collect(Collectors.groupingBy(Call::provider))
                .forEach((provider, old) -> conclude(provider, old, before));
    }

    private void conclude(String provider, List<Call> old, Instant before) {
        if (exchange.isAllSeeing(provider)) {
            return;
        }
        List<OfCall> ends = store.events(old.stream().map(Call::id).toList(), LiveCall.MOST + 1).values().stream()
                .flatMap(events -> events.stream()
                        .max(Comparator.comparing((OfCall e) -> e.stamp().at()))
                        .stream())
                .filter(last -> last.stamp().at().isBefore(before))
                .map(UnheardCalls::end)
                .toList();
        exchange.conclude(provider, ends);
    }

    /** The same for the same last event, whichever node concludes it. */
    private static OfCall end(OfCall last) {
        Instant at = last.stamp().at();
        return new CallEvent.CallEnded(
                new Stamp("unheard-" + at.toEpochMilli(), at, true), last.call(), LegCause.UNHEARD);
    }

    @Deactivate
    public void stop() {
        sweeping.cancel(false);
    }
}
