package org.yihaotong.engine.search;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.engine.directory.Fault;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Index;
import org.yihaotong.engine.port.search.IndexRoom;
import org.yihaotong.engine.port.search.Meaning;
import org.yihaotong.engine.words.Words;

/**
 * Keeps the index on the heels of the database: every second, and before an answer that is asked for meanwhile. How far it
 * is stands in the index itself, so that after any crash it goes on from there.
 */
@Component(service = IndexKeeper.class, immediate = true)
public final class IndexKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int BEATS_BETWEEN_KEEPING = 10;
    private static final int STEPS_BETWEEN_KEEPING = 40;
    private static final long PATIENCE_MILLIS = 200;

    private final IndexRoom room;
    private final Follower follower;
    private final ReentrantLock following = new ReentrantLock();
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private final Future<?> beating;
    private volatile Index whole;
    private volatile boolean failed;
    private int beats;

    @Activate
    public IndexKeeper(@Reference IndexRoom room, @Reference Follower follower, @Reference Scheduler scheduler) {
        this.room = room;
        this.follower = follower;
        this.beating = scheduler.every(BEAT, this::beat);
    }

    /** A keeper that does a round only when it is told to. */
    IndexKeeper(IndexRoom room, Follower follower) {
        this.room = room;
        this.follower = follower;
        this.beating = CompletableFuture.completedFuture(null);
    }

    /** One round of the keeper; a failure is said once, and the database answers until it is over. */
    @SuppressWarnings("IllegalCatch") // whatever an index does, the next round has to find it
    void beat() {
        if (!follower.isReady()) {
            return;
        }
        try {
            for (int steps = 1; step(); steps++) {
                keepIf(steps % STEPS_BETWEEN_KEEPING == 0);
            }
            keepIf(beats++ % BEATS_BETWEEN_KEEPING == 0);
            if (failed) {
                failed = false;
                LOG.info("The search index follows again");
            }
        } catch (RuntimeException e) {
            fails(e);
        }
    }

    /** One batch, and whether there was one; an index that has nothing left to take knows all. */
    private boolean step() {
        return locked(() -> {
            Index index = room.current();
            boolean more = follower.step(index);
            if (!more) {
                whole = index;
            }
            return more;
        });
    }

    private void keepIf(boolean now) {
        if (now) {
            locked(() -> {
                Index index = room.current();
                index.keep();
                return index;
            });
        }
    }

    private <T> T locked(Supplier<T> work) {
        following.lock();
        try {
            return work.get();
        } finally {
            following.unlock();
        }
    }

    private void fails(RuntimeException e) {
        whole = null;
        if (!failed) {
            failed = true;
            LOG.warn("The search index does not follow; the database answers meanwhile: {}", Fault.of(e));
        }
    }

    /** Asks the index, once it knows whatever was committed before; empty: there is none that knows all, or it failed. */
    <T> Optional<T> ask(Function<Index, T> question) {
        Index index = room.current();
        if (index != whole) {
            return Optional.empty();
        }
        try {
            catchUp(index);
            return Optional.of(question.apply(index));
        } catch (UncheckedIOException e) {
            if (index == room.current()) {
                fails(e);
            }
            return Optional.empty();
        }
    }

    private void catchUp(Index index) {
        try {
            if (following.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    follower.step(index);
                } finally {
                    following.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a new index and lets it answer once it knows everything; the old one answers and follows meanwhile. */
    void rebuild() {
        if (!rebuilding.compareAndSet(false, true)) {
            throw Words.refuse("search-rebuilding");
        }
        try {
            Index next = room.beside();
            for (int steps = 1; follower.step(next); steps++) {
                if (steps % STEPS_BETWEEN_KEEPING == 0) {
                    next.keep();
                }
            }
            locked(() -> moveIn(next));
        } finally {
            rebuilding.set(false);
        }
    }

    private Index moveIn(Index next) {
        follow(next);
        next.keep();
        room.moveIn();
        whole = room.current();
        return whole;
    }

    private Index follow(Index index) {
        while (follower.step(index)) {
            // goes on until nothing is left
        }
        return index;
    }

    /** Looks at the index while nobody else moves it; {@link #follow} may be asked for again meanwhile. */
    <T> T still(Function<Supplier<Index>, T> look) {
        return locked(() -> look.apply(() -> follow(room.current())));
    }

    /** Tells an index what things mean, while nobody else moves it. */
    void learn(Index index, Map<Entry, Meaning> meanings) {
        locked(() -> {
            if (index == room.current() && !meanings.isEmpty()) {
                index.learn(meanings);
            }
            return index;
        });
    }

    /** The index as it is, however far. */
    Index current() {
        return room.current();
    }

    /** Whether the index answers, or the database in its place. */
    boolean answers() {
        return room.current() == whole;
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
        keepIf(true);
    }
}
