package org.yihaotong.engine.directory;

import java.util.Map;
import java.util.Objects;
import org.yihaotong.api.hotline.HotlineAdapter;

/**
 * An adapter as it registers.
 *
 * @param key tells this registration from any other
 * @param properties the service's properties
 */
public record Arrival(
        Object key, HotlineAdapter adapter, Map<String, Object> properties, String bundle, String version) {

    public Arrival {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(adapter, "adapter");
        properties = Map.copyOf(properties);
    }
}
