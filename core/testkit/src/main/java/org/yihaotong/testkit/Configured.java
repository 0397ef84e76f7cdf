package org.yihaotong.testkit;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;

/** Settings of a component without a container: an annotation type with these values. */
public final class Configured {

    private static final ThreadLocal<String> BLANK = ThreadLocal.withInitial(() -> "");

    private Configured() {}

    /** An instance whose methods answer the values under their names, or their defaults. */
    public static <T> T as(Class<T> settings, Map<String, Object> values) {
        String blank = BLANK.get();
        Object proxy = Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (self, method, words) -> method.getName().equals(blank)
                        ? ""
                        : values.getOrDefault(method.getName(), method.getDefaultValue()));
        return settings.cast(proxy);
    }

    /** What is made when nobody has filled in this setting yet, whatever the maker says of it. */
    public static <T> T without(String setting, Supplier<T> maker) {
        BLANK.set(setting);
        try {
            return maker.get();
        } finally {
            BLANK.remove();
        }
    }
}
