package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.LineThread;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.NoticeStore;

/** Wakes up every second and has the channel tell what is due, one notice after the other, on a thread of its own. */
@Component(
        service = {},
        immediate = true)
public final class NoticePump {

    private static final Duration BEAT = Duration.ofSeconds(1);

    /** How much longer than one call a claim lasts. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private static final int IN_A_ROW = 20;

    private final NoticeStore store;
    private final Channels channels;
    private final Teller teller;
    private final Clock clock;
    private final LineThread thread;
    private final Future<?> beating;

    @Activate
    public NoticePump(
            @Reference NoticeStore store,
            @Reference Channels channels,
            @Reference Teller teller,
            @Reference Scheduler scheduler,
            @Reference Clock clock) {
        this.store = store;
        this.channels = channels;
        this.teller = teller;
        this.clock = clock;
        this.thread = new LineThread("citizens", scheduler);
        this.beating = scheduler.every(BEAT, this::beat);
    }

    private void beat() {
        if (isReady()) {
            thread.submitOnce("tell", this::run);
        }
    }

    private void run() {
        for (int i = 0; i < IN_A_ROW; i++) {
            if (!isReady() || !tellNext()) {
                return;
            }
        }
        thread.submitOnce("tell", this::run);
    }

    private boolean isReady() {
        return thread.isFree() && channels.all().stream().anyMatch(c -> !teller.isHeld(c));
    }

    private boolean tellNext() {
        var now = clock.instant();
        Optional<Notice> claimed = store.claim(now, now.plus(Teller.BUDGET).plus(MARGIN), 1).stream()
                .findFirst();
        claimed.ifPresent(notice -> teller.tell(thread, notice));
        return claimed.isPresent();
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
        thread.stop();
    }
}
