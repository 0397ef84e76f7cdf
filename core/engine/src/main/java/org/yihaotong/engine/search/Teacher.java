package org.yihaotong.engine.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.directory.Scheduler;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Index;
import org.yihaotong.engine.port.search.Key;
import org.yihaotong.engine.port.search.Kind;
import org.yihaotong.engine.port.search.Meaning;

/**
 * Tells the index what knowledge items mean, as soon as there is a model, and anew when there is another: a little every second,
 * after the words. What is still to be told stands in the index itself; a crash costs nothing.
 */
@Component(service = Teacher.class, immediate = true)
public final class Teacher {

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final long ROUND_NANOS = 400_000_000;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int BATCH = 8;
    private static final int MOST_HARD = 1_000;
    private static final int BEATS_BETWEEN_TRIES = 60;

    private final IndexKeeper keeper;
    private final Follower follower;
    private final Understanding understanding;
    private final Future<?> beating;
    /** What this model could not say; others come first, and a minute later it is asked again. */
    private final Set<Key> hard = new HashSet<>();

    private String taught = "";
    private int beats;

    @Activate
    public Teacher(
            @Reference IndexKeeper keeper,
            @Reference Follower follower,
            @Reference Understanding understanding,
            @Reference Scheduler scheduler) {
        this.keeper = keeper;
        this.follower = follower;
        this.understanding = understanding;
        this.beating = scheduler.every(BEAT, this::beat);
    }

    /** A teacher that does a round only when it is told to. */
    Teacher(IndexKeeper keeper, Follower follower, Understanding understanding) {
        this.keeper = keeper;
        this.follower = follower;
        this.understanding = understanding;
        this.beating = CompletableFuture.completedFuture(null);
    }

    /** One round, of less than half a second as a rule. */
    void beat() {
        String model = understanding.model().orElse("");
        if (!model.equals(taught) || ++beats % BEATS_BETWEEN_TRIES == 0) {
            hard.clear();
            taught = model;
        }
        if (model.isEmpty() || !keeper.answers() || hard.size() >= MOST_HARD) {
            return;
        }
        long began = System.nanoTime();
        boolean more = true;
        while (more && System.nanoTime() - began < ROUND_NANOS) {
            more = teach(model);
        }
    }

    /** Some items; whether there may be more. */
    private boolean teach(String model) {
        Index index = keeper.current();
        List<Key> keys = index.meaningless(Kind.KNOWLEDGE, model, BATCH + hard.size()).stream()
                .filter(key -> !hard.contains(key))
                .limit(BATCH)
                .toList();
        Map<Entry, Meaning> meanings = new HashMap<>();
        for (Entry entry : follower.describe(keys)) {
            Optional<Meaning> meaning = understanding
                    .of(entry.title() + "\n" + entry.text(), PATIENCE_MILLIS)
                    .filter(said -> said.model().equals(model));
            if (meaning.isEmpty()) {
                hard.add(entry.key());
                break;
            }
            meanings.put(entry, meaning.get());
        }
        keeper.learn(index, meanings);
        return meanings.size() == BATCH;
    }

    @Deactivate
    public void stop() {
        beating.cancel(false);
    }
}
