package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was set at the desk for one configuration.
 *
 * @param pid the configuration's name at the framework
 * @param hotline the line it makes
 * @param bundle the adapter bundle's symbolic name
 * @param own whether it is an instance that the bundle does not bring itself
 * @param revision 1 at first
 * @param values what differs from what the bundle brings; secrets are sealed
 */
public record KeptConfig(
        String pid, String hotline, String bundle, boolean own, long revision, Map<String, List<String>> values) {

    public KeptConfig {
        Objects.requireNonNull(pid, "pid");
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(bundle, "bundle");
        values = Map.copyOf(values);
    }
}
