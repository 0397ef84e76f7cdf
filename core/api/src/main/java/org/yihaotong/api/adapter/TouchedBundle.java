package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Objects;

/**
 * A bundle whose state changed while an adapter was installed, replaced or taken away.
 *
 * @param own whether it is that adapter
 * @param events what happened to it, in order: {@code INSTALLED}, {@code RESOLVED}, {@code STARTED}, {@code STOPPED} …
 */
public record TouchedBundle(String name, String version, boolean own, List<String> events) {

    public TouchedBundle {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        events = List.copyOf(events);
    }
}
