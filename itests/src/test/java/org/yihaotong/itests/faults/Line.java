package org.yihaotong.itests.faults;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.testkit.Configured;
import org.yihaotong.testkit.MemoryLedger;

/** An adapter as the container makes it: settings and services into its only constructor, closed at the end. */
final class Line implements AutoCloseable {

    private final HotlineAdapter adapter;

    /**
     * Makes the adapter.
     *
     * @param name below {@code org.yihaotong}, such as {@code linked.redcross.RedCross}
     */
    Line(String name, Map<String, Object> sheet, Object... services) {
        Map<String, Object> settings = new HashMap<>(sheet);
        settings.putIfAbsent("hotline_id", "water");
        try {
            Constructor<?> way = Class.forName("org.yihaotong." + name).getConstructors()[0];
            Object[] all = withLedger(services);
            Object[] words = Stream.of(way.getParameters())
                    .map(wanted -> word(wanted, settings, all))
                    .toArray();
            adapter = (HotlineAdapter) way.newInstance(words);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    HotlineAdapter adapter() {
        return adapter;
    }

    @Override
    public void close() {
        try {
            Method close = adapter.getClass().getDeclaredMethod("close");
            close.setAccessible(true);
            close.invoke(adapter);
        } catch (NoSuchMethodException nothingToClose) {
            return;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object[] withLedger(Object... services) {
        Stream<Object> ledger =
                Arrays.stream(services).filter(Clock.class::isInstance).map(clock -> new MemoryLedger((Clock) clock));
        return Stream.concat(Arrays.stream(services), ledger).toArray();
    }

    private static Object word(Parameter wanted, Map<String, Object> settings, Object... services) {
        return wanted.getType().isAnnotation()
                ? Configured.as(wanted.getType(), settings)
                : Arrays.stream(services)
                        .filter(wanted.getType()::isInstance)
                        .findFirst()
                        .orElseThrow();
    }
}
