package org.yihaotong.deploy.config;

import java.util.Map;
import java.util.Objects;

/**
 * One configuration as a bundle brings it.
 *
 * @param ranking of several for one pid the highest counts
 * @param forced whether it replaces what somebody else has set
 */
record Descriptor(String pid, Map<String, Object> properties, int ranking, boolean forced) {

    Descriptor {
        Objects.requireNonNull(pid, "pid");
        properties = Map.copyOf(properties);
    }
}
