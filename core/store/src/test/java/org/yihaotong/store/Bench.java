package org.yihaotong.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What measures of the store have in common: a database of the kind that the environment names, and how times are said. */
final class Bench {

    private Bench() {}

    static TestDatabase database() {
        try {
            boolean postgres = System.getenv("YIHAOTONG_TEST_PG_URL") != null;
            return TestDatabase.of(postgres ? TestDatabase.Vendor.POSTGRESQL : TestDatabase.Vendor.DERBY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static double seconds(Supplier<? extends Number> work) {
        long start = System.nanoTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing was counted");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Does it so often, after a tenth of that to warm up, and says how long it takes. */
    static void times(String what, int count, IntConsumer work) {
        IntStream.range(0, Math.max(1, count / 10)).forEach(work);
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            work.accept(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        say("%-44s p50 %8.1f ms   p95 %8.1f ms", what, millis[count / 2], millis[count * 95 / 100]);
    }

    @SuppressWarnings("SystemOut")
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
