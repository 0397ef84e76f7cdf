package org.yihaotong.engine.numbering;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.numbering.NumberSwitch;
import org.yihaotong.api.numbering.SwitchCall;
import org.yihaotong.api.numbering.SwitchIntake;
import org.yihaotong.engine.calls.CallBook;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.directory.GivenUpException;
import org.yihaotong.engine.directory.LineThread;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.DeliveryStore;

/** Fetches every switch's call records into the table of all calls, each switch on its own thread and within its budget. */
@Component(service = SwitchCalls.class, immediate = true)
public final class SwitchCalls {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchCalls.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration BUDGET = Duration.ofMinutes(2);

    private final CallBook book;
    private final DeliveryStore marks;
    private final Scheduler scheduler;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final Future<?> beating;

    /** One switch and its thread. */
    private record Asked(Connected one, LineThread thread) {}

    @Activate
    public SwitchCalls(@Reference CallBook book, @Reference DeliveryStore marks, @Reference Scheduler scheduler) {
        this.book = book;
        this.marks = marks;
        this.scheduler = scheduler;
        this.beating = scheduler.every(BEAT, this::beat);
    }

    /** A switch is there; it is asked at once. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSwitch(NumberSwitch one, Map<String, Object> facts) {
        Connected connected = Connected.of(one, facts);
        Asked next = new Asked(connected, new LineThread("switch-" + connected.id(), scheduler));
        asked.add(next);
        ask(next);
    }

    /** A switch has left. */
    public void removeSwitch(NumberSwitch one) {
        asked.stream().filter(a -> a.one().speaker() == one).forEach(a -> a.thread()
                .stop());
        asked.removeIf(a -> a.one().speaker() == one);
    }

    private void beat() {
        asked.forEach(this::ask);
    }

    private void ask(Asked next) {
        next.thread().submitOnce("calls", () -> collect(next));
    }

    private void collect(Asked next) {
        String source = Origin.SWITCH + next.one().id();
        try {
            String before = marks.watermark(source);
            String after = next.thread()
                    .within(
                            BUDGET,
                            shield -> next.one().speaker().collectCalls(before, intake(source)),
                            () -> fails(source, "it takes longer than " + BUDGET));
            if (!after.equals(before)) {
                marks.saveWatermark(source, after);
            }
            if (down.remove(source)) {
                LOG.info("{} gives its call records again", source);
            }
        } catch (GivenUpException e) {
            throw e;
        } catch (BackendException e) {
            fails(source, e.getMessage());
        } catch (Exception | Error e) {
            fails(source, Fault.of(e));
        }
    }

    private void fails(String source, Object why) {
        if (down.add(source)) {
            LOG.warn("{} gives no call records: {}", source, why);
        }
    }

    private SwitchIntake intake(String source) {
        return new SwitchIntake() {
            @Override
            public void take(SwitchCall call) {
                book.takeSwitched(origin(source, call), call.line(), record(call));
            }

            @Override
            public void putAside(BadRecord row) {
                book.putAside(CallStore.CENTRE, new BadRecord(source + "/" + row.key(), row.reason(), row.row()));
            }
        };
    }

    private static Origin origin(String source, SwitchCall call) {
        return new Origin(source, call.sourceCallId(), String.valueOf(call.seq()));
    }

    private static CallRecord record(SwitchCall call) {
        return new CallRecord(
                call.sourceCallId(),
                CallDirection.IN,
                call.dialled(),
                call.caller(),
                call.dialled(),
                call.startedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.result(),
                call.agent(),
                call.answeredAt()
                        .map(at -> Math.toIntExact(
                                Duration.between(call.startedAt(), at).toSeconds())),
                Optional.empty(),
                "",
                call.caseNo(),
                call.recording());
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
        asked.forEach(a -> a.thread().stop());
    }
}
