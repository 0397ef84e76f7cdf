package org.yihaotong.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;
import org.yihaotong.engine.port.search.Entry;
import org.yihaotong.engine.port.search.Key;

/** Whatever happens to the process, in the end the index says what the database says. */
public final class CrashTest {

    private static final int THINGS = 30;

    /** A database: what each thing says, and in which order things were changed. */
    private static final class Truth {

        private final Map<Key, Entry> things = new HashMap<>();
        private final TreeMap<Long, Key> order = new TreeMap<>();
        private final Map<Key, Long> places = new HashMap<>();
        private long last;

        void change(Key key, Entry entry) {
            if (entry == null) {
                things.remove(key);
            } else {
                things.put(key, entry);
            }
            Long before = places.put(key, ++last);
            if (before != null) {
                order.remove(before);
            }
            order.put(last, key);
        }

        /** One batch as the engine takes it; whether there was one. */
        boolean step(LuceneIndex index, int batch) {
            List<Map.Entry<Long, Key>> next = order.tailMap(index.reached(), false).entrySet().stream()
                    .limit(batch)
                    .toList();
            if (next.isEmpty()) {
                return false;
            }
            List<Entry> changed = new ArrayList<>();
            Set<Key> gone = new HashSet<>();
            for (Map.Entry<Long, Key> one : next) {
                Entry entry = things.get(one.getValue());
                if (entry == null) {
                    gone.add(one.getValue());
                } else {
                    changed.add(entry);
                }
            }
            index.take(changed, gone, next.get(next.size() - 1).getKey());
            return true;
        }

        void equalsWhatIsIn(LuceneIndex index, String when) {
            Map<Key, String> expected = new HashMap<>();
            things.forEach((key, entry) -> expected.put(key, entry.fingerprint()));
            List<Key> known = new ArrayList<>();
            index.each(known::add);
            assertEquals(when, expected.keySet(), new HashSet<>(known));
            assertEquals(when, expected, index.fingerprints(known));
            assertEquals(when, expected.size(), index.size());
        }
    }

    @Test
    public void theIndexEqualsTheDatabaseAfterRandomChangesAndCrashesAtAnyLine() throws IOException {
        int crashes = 0;
        for (int seed = 0; seed < 25; seed++) {
            crashes += life(new Random(seed), "seed " + seed);
        }
        assertTrue("crashes: " + crashes, crashes > 40);
    }

    /** A life of some processes, each of which ends where the random disk ends it. */
    private static int life(Random random, String when) throws IOException {
        Truth truth = new Truth();
        CrashingDisk disk = new CrashingDisk(random);
        int crashes = 0;
        for (int process = 0; process < 6; process++) {
            disk.failAfter(random.nextInt(90));
            try {
                LuceneIndex index = new LuceneIndex(disk.open());
                for (int round = 0; round < 8; round++) {
                    change(truth, random);
                    while (truth.step(index, 1 + random.nextInt(9))) {
                        if (random.nextInt(4) == 0) {
                            index.keep();
                        }
                    }
                    truth.equalsWhatIsIn(index, when);
                }
                index.keep();
            } catch (IOException | UncheckedIOException pulled) {
                crashes++;
            }
            disk.crash();
        }
        LuceneIndex healed = new LuceneIndex(disk.open());
        while (truth.step(healed, 7)) {
            healed.keep();
        }
        truth.equalsWhatIsIn(healed, when);
        healed.close();
        return crashes;
    }

    private static void change(Truth truth, Random random) {
        for (int i = random.nextInt(12); i >= 0; i--) {
            int seq = random.nextInt(THINGS);
            boolean goes = random.nextInt(5) == 0;
            truth.change(Samples.ticket(seq), goes ? null : Samples.ticket(seq, "停水 " + random.nextInt(1000), "三天"));
        }
    }
}
