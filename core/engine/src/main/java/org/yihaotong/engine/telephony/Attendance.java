package org.yihaotong.engine.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.callcentre.SeatDesk.SwitchStanding;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.telephony.CallCommand;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.Capability;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.TelephonyProvider;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.telephony.SwitchHearing.Rooms;
import org.yihaotong.engine.words.Words;

/** One switch for as long as its provider is there: a thread that attends it, one that keeps what it says, one that speaks. */
final class Attendance implements SwitchHearing.Reconnection {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);
    private static final long[] PAUSES = {1_000, 2_000, 5_000, 10_000, 20_000};

    private final String id;
    private final String name;
    private final TelephonyProvider provider;
    private final Rooms rooms;
    private final SwitchHearing hearing;
    private final Ear ear;
    private final SeatSync sync;
    private final Thread attending;
    private final Thread keeping;
    private final ExecutorService speaking;
    private volatile Round round;
    private volatile String trouble;
    private volatile boolean configured = true;
    private volatile Instant awaySince;

    Attendance(String id, String name, TelephonyProvider provider, Rooms rooms) {
        this.id = id;
        this.name = name;
        this.provider = provider;
        this.rooms = rooms;
        this.hearing = new SwitchHearing(id, rooms, this);
        this.ear = new Ear(id, hearing, rooms.clock());
        this.round = new Round(ear, Optional.empty());
        this.sync = new SeatSync(provider, rooms.seats(), rooms.commands());
        this.trouble = Words.say("switch.connecting");
        this.attending = daemon("switch-" + id, this::attend);
        this.keeping = daemon("switch-" + id + "-keeping", ear::listen);
        this.speaking = Executors.newSingleThreadExecutor(work -> daemon("switch-" + id + "-speaking", work));
    }

    private static Thread daemon(String called, Runnable work) {
        Thread thread = new Thread(work, called);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        keeping.start();
        attending.start();
    }

    private void attend() {
        for (int attempt = 0; !Thread.currentThread().isInterrupted(); attempt++) {
            boolean met = attended();
            attempt = met ? 0 : attempt;
            try {
                Thread.sleep(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Attends once; answers whether there was a connection meanwhile. */
    @SuppressWarnings("IllegalCatch") // a provider is anybody's code; it is tried again
    private boolean attended() {
        round = new Round(ear, Optional.ofNullable(awaySince));
        try {
            provider.attend(round);
            return down(Words.say("switch.hung-up"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(Words.say("switch.gone"));
        } catch (BackendException e) {
            configured = e.kind() != BackendException.Kind.CONFIGURATION;
            return down(e.getMessage() == null ? "" : e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.warn("The provider of switch {} failed: {}", id, Fault.of(e));
            return down(Words.say("switch.crashed", e.getClass().getSimpleName()));
        }
    }

    private boolean down(String why) {
        trouble = why;
        boolean was = end();
        rooms.seats().sessions().stream().filter(s -> s.provider().equals(id)).forEach(s -> rooms.teller()
                .seat(s.login()));
        return was;
    }

    private synchronized boolean end() {
        boolean was = round.end();
        if (was) {
            awaySince = rooms.clock().instant();
            LOG.warn("Switch {} is away", id);
        }
        return was;
    }

    @Override
    public Optional<Instant> heardUntil(Instant caughtUp) {
        return round.isUp() ? Optional.of(caughtUp) : Optional.ofNullable(awaySince);
    }

    @Override
    public void met(CallEvent.Up kept) {
        if (round.kept(kept)) {
            greet();
        }
    }

    @Override
    public void lookedAgain() {
        if (round.stoodUnheard()) {
            greet();
        }
    }

    private void greet() {
        trouble = "";
        configured = true;
        LOG.info(
                "Switch {} is there: {} {}",
                id,
                provider.card().vendor(),
                provider.card().version());
        speak(() -> {
            rooms.seats().adopt(id);
            sync.anew(id);
        });
        rooms.seats().sessions().stream().filter(s -> s.provider().equals(id)).forEach(s -> rooms.teller()
                .seat(s.login()));
    }

    @Override
    public Optional<SwitchSnapshot> look() {
        try {
            return Optional.of(provider.snapshot());
        } catch (BackendException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isAllSeeing() {
        return can(Capability.SNAPSHOT);
    }

    /** Somebody's seat changed; the switch is told, if it has to know. */
    void seats(Set<String> logins) {
        if (isUp()) {
            speak(() -> logins.forEach(login -> sync.bring(id, login)));
        }
    }

    @SuppressWarnings("IllegalCatch") // said again with the seat's next change, or the next connection
    private void speak(Runnable words) {
        try {
            speaking.execute(() -> {
                try {
                    words.run();
                } catch (RuntimeException e) {
                    LOG.warn("Seats of switch {} were not told: {}", id, Fault.of(e));
                }
            });
        } catch (RejectedExecutionException stopped) {
            LOG.debug("Switch {} is gone", id, stopped);
        }
    }

    SentCommand perform(String login, String call, CallCommand command) {
        return rooms.commands().send(provider, login, call, command);
    }

    @Override
    public boolean isUp() {
        return round.isUp();
    }

    /** Whether somebody has said where it is, as far as its provider complains. */
    boolean isConfigured() {
        return configured;
    }

    boolean can(Capability wanted) {
        return provider.card().capabilities().contains(wanted);
    }

    String id() {
        return id;
    }

    TelephonyProvider provider() {
        return provider;
    }

    SwitchStanding standing() {
        return new SwitchStanding(
                id,
                name,
                provider.card().vendor(),
                provider.card().version(),
                provider.card().capabilities().stream().sorted().toList(),
                configured,
                isUp(),
                trouble,
                Optional.ofNullable(ear.lastAt()),
                isUp() ? hearing.waiting() : Optional.empty());
    }

    /** Keeps what was concluded of its calls, in the order of what it says itself. */
    void conclude(List<? extends CallEvent> events) {
        ear.add(events);
    }

    void stop() {
        end();
        attending.interrupt();
        keeping.interrupt();
        speaking.shutdownNow();
    }
}
