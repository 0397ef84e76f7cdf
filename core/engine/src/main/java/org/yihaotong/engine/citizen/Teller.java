package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.citizen.CitizenNotice;
import org.yihaotong.api.citizen.CitizenNotifier;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.engine.directory.BackOff;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.directory.GivenUpException;
import org.yihaotong.engine.directory.LineThread;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.NoticeStore;
import org.yihaotong.engine.words.Words;

/** Has one claimed notice told and writes down how it ended; a channel that fails is held, so that one notice tries it. */
@Component(service = Teller.class)
public final class Teller {

    /** How long one call may last. */
    static final Duration BUDGET = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final Hold NONE = new Hold(null, 0, Instant.MIN);

    private final NoticeStore store;
    private final Turns turns;
    private final Clock clock;
    private volatile Hold hold = NONE;

    /** Until when a channel that failed is left alone. */
    private record Hold(CitizenNotifier channel, int failures, Instant until) {}

    @Activate
    public Teller(@Reference NoticeStore store, @Reference Turns turns, @Reference Clock clock) {
        this.store = store;
        this.turns = turns;
        this.clock = clock;
    }

    boolean isHeld(CitizenNotifier channel) {
        Hold held = hold;
        return held.channel() == channel && clock.instant().isBefore(held.until());
    }

    /** Deals with one notice, on the channel's thread. */
    void tell(LineThread thread, CitizenNotifier channel, Notice notice) {
        Turn turn = turns.of(notice, now());
        if (turn instanceof Turn.Tell tell) {
            tell(thread, channel, notice, tell.notice());
        } else if (turn instanceof Turn.Wait wait) {
            store.save(Fate.waiting(notice, wait.reason(), wait.until()));
        } else if (turn instanceof Turn.End end) {
            store.save(Fate.ended(notice, end.reason()));
        }
    }

    private void tell(LineThread thread, CitizenNotifier channel, Notice notice, CitizenNotice said) {
        try {
            thread.within(
                    BUDGET,
                    shield -> {
                        channel.tell(said);
                        return true;
                    },
                    () -> failed(channel, notice, Words.say("notice.hung", BUDGET.toSeconds())));
        } catch (GivenUpException e) {
            throw e;
        } catch (BackendException e) {
            refused(channel, notice, e);
            return;
        } catch (Exception | Error e) {
            LOG.warn("The channel to citizens failed: {}", Fault.of(e));
            failed(channel, notice, Words.say("notice.crashed", e.getClass().getSimpleName()));
            return;
        }
        hold = NONE;
        store.save(Fate.sent(notice, now(), channel instanceof LogNotifier ? Words.say("notice.logged") : ""));
    }

    private void refused(CitizenNotifier channel, Notice notice, BackendException e) {
        String words = e.getMessage() == null ? "" : e.getMessage();
        if (e.isTemporary()) {
            failed(channel, notice, words);
        } else {
            hold = NONE;
            store.save(Fate.ended(notice, Words.say("notice.refused", words)));
        }
    }

    private void failed(CitizenNotifier channel, Notice notice, String reason) {
        double chance = ThreadLocalRandom.current().nextDouble();
        int failures = hold.channel() == channel ? hold.failures() + 1 : 1;
        Hold next = new Hold(channel, failures, now().plus(BackOff.after(failures, chance)));
        if (failures == 1) {
            LOG.warn("The channel to citizens is down, notices wait");
        }
        hold = next;
        store.save(Fate.failed(notice, reason, now(), next.until(), chance));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
