package org.yihaotong.testkit.telephony;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.TelephonyListener;
import org.yihaotong.api.telephony.TelephonyProvider;

/** A centre in small: attends a provider on a thread of its own, again and again, and keeps what it tells. */
public final class Attended implements TelephonyListener, AutoCloseable {

    private static final long PATIENCE_MILLIS = 10_000;

    private final TelephonyProvider provider;
    private final Thread thread = new Thread(this::attend, "attending");
    private final List<CallEvent> events = new ArrayList<>();
    private final List<BackendException> troubles = new ArrayList<>();

    public Attended(TelephonyProvider provider) {
        this.provider = provider;
        thread.setDaemon(true);
        thread.start();
    }

    /** Whom it attends. */
    public TelephonyProvider provider() {
        return provider;
    }

    private void attend() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                provider.attend(this);
            } catch (InterruptedException e) {
                return;
            } catch (BackendException e) {
                note(e);
            }
        }
    }

    private synchronized void note(BackendException trouble) {
        troubles.add(trouble);
        notifyAll();
        if (troubles.size() > 10_000) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void happened(List<CallEvent> told) {
        events.addAll(told);
        notifyAll();
    }

    @Override
    public void settle(Duration limit) {
        // whatever was told is here already
    }

    /** All that was told, in its order. */
    public synchronized List<CallEvent> events() {
        return List.copyOf(events);
    }

    public synchronized <E extends CallEvent> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The first event of this sort that fits, as soon as it was told. */
    public <E extends CallEvent> E await(Class<E> kind, Predicate<E> fits) {
        return await(1, kind, fits).get(0);
    }

    /** The first so many events of this sort that fit. */
    public synchronized <E extends CallEvent> List<E> await(int count, Class<E> kind, Predicate<E> fits) {
        until(() -> all(kind).stream().filter(fits).count() >= count, kind.getSimpleName());
        return all(kind).stream().filter(fits).limit(count).toList();
    }

    /** Why there was no connection, the first time that there was none. */
    public synchronized BackendException trouble() {
        until(() -> !troubles.isEmpty(), "trouble");
        return troubles.get(0);
    }

    /** Waits until there was no connection for such a reason. */
    public synchronized void awaitTrouble(BackendException.Kind kind) {
        until(() -> troubles.stream().anyMatch(one -> one.kind() == kind), kind + " trouble");
    }

    private void until(BooleanSupplier met, String what) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            while (!met.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("no " + what + " came; told was " + events);
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether the thread ends once it is no longer wanted. */
    public boolean ends() {
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return !thread.isAlive();
    }

    @Override
    public void close() {
        ends();
    }
}
