package org.yihaotong.engine.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
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
    private static final Hold NONE = new Hold(0, Instant.MIN);
    private static final Duration FOR_A_CHANNEL = Duration.ofMinutes(1);

    private final NoticeStore store;
    private final Turns turns;
    private final Channels channels;
    private final Clock clock;
    private final Map<CitizenNotifier, Hold> holds = Collections.synchronizedMap(new WeakHashMap<>());

    /** Until when a channel that failed is left alone. */
    private record Hold(int failures, Instant until) {}

    @Activate
    public Teller(
            @Reference NoticeStore store,
            @Reference Turns turns,
            @Reference Channels channels,
            @Reference Clock clock) {
        this.store = store;
        this.turns = turns;
        this.channels = channels;
        this.clock = clock;
    }

    boolean isHeld(CitizenNotifier channel) {
        return clock.instant().isBefore(hold(channel).until());
    }

    private Hold hold(CitizenNotifier channel) {
        return holds.getOrDefault(channel, NONE);
    }

    /** Deals with one notice, on the channels' thread. */
    void tell(LineThread thread, Notice notice) {
        Turn turn = turns.of(notice, now());
        if (turn instanceof Turn.Tell tell) {
            tell(thread, notice, tell);
        } else if (turn instanceof Turn.Wait wait) {
            store.save(Fate.waiting(notice, wait.reason(), wait.until()));
        } else if (turn instanceof Turn.End end) {
            store.save(Fate.ended(notice, end.reason()));
        }
    }

    private void tell(LineThread thread, Notice notice, Turn.Tell turn) {
        Optional<CitizenNotifier> channel = channels.now(turn.addresses());
        if (channel.isEmpty()) {
            store.save(Fate.waiting(notice, Words.say("notice.no-channel"), now().plus(FOR_A_CHANNEL)));
        } else if (isHeld(channel.get())) {
            store.save(Fate.waiting(notice, notice.reason(), hold(channel.get()).until()));
        } else {
            tell(thread, channel.get(), notice, turn.notice());
        }
    }

    private void tell(LineThread thread, CitizenNotifier channel, Notice notice, CitizenNotice said) {
        Optional<Instant> later;
        try {
            later = thread.within(
                    BUDGET,
                    shield -> {
                        Optional<Instant> opens = later(channel, said);
                        if (opens.isEmpty()) {
                            channel.tell(said);
                        }
                        return opens;
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
        if (later.isPresent()) {
            store.save(Fate.waiting(notice, Words.say("notice.not-yet"), later.get()));
            return;
        }
        holds.remove(channel);
        store.save(Fate.sent(notice, now(), channel instanceof LogNotifier ? Words.say("notice.logged") : ""));
    }

    private Optional<Instant> later(CitizenNotifier channel, CitizenNotice said) {
        Instant now = now();
        return Optional.of(channel.notBefore(said, now)).filter(now::isBefore);
    }

    private void refused(CitizenNotifier channel, Notice notice, BackendException e) {
        String words = e.getMessage() == null ? "" : e.getMessage();
        if (e.isTemporary()) {
            failed(channel, notice, words);
        } else {
            holds.remove(channel);
            store.save(Fate.ended(notice, Words.say("notice.refused", words)));
        }
    }

    private void failed(CitizenNotifier channel, Notice notice, String reason) {
        double chance = ThreadLocalRandom.current().nextDouble();
        int failures = hold(channel).failures() + 1;
        Hold next = new Hold(failures, now().plus(BackOff.after(failures, chance)));
        if (failures == 1) {
            LOG.warn("A channel to citizens is down, its notices wait");
        }
        holds.put(channel, next);
        store.save(Fate.failed(notice, reason, now(), next.until(), chance));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
