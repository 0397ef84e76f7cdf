package org.yihaotong.testkit;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings of a component without a container: an annotation type with these values. */
public final class Configured {

    private Configured() {}

    /** An instance whose methods answer the values under their names, or their defaults. */
    public static <T> T as(Class<T> settings, Map<String, Object> values) {
        Object proxy = Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (self, method, words) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
        return settings.cast(proxy);
    }
}
