package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Objects;

/**
 * What a jar needs and the framework cannot give.
 *
 * @param space {@code osgi.wiring.package}, {@code yihaotong.kit}, {@code osgi.ee} …
 * @param name of the package, or of the capability
 * @param floor the lowest version that would do; empty: any
 * @param ceiling the version that would be too new already; empty: none
 * @param present the versions that are there
 */
public record Need(String space, String name, String floor, String ceiling, List<String> present) {

    public Need {
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(floor, "floor");
        Objects.requireNonNull(ceiling, "ceiling");
        present = List.copyOf(present);
    }
}
