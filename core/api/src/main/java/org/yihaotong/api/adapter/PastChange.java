package org.yihaotong.api.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A change of a configuration, without who made it and without values. */
public record PastChange(Instant at, ConfigChangeKind kind, List<String> settings) {

    public PastChange {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        settings = List.copyOf(settings);
    }
}
