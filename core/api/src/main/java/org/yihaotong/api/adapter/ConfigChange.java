package org.yihaotong.api.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One change of one line's configuration (变更记录): who, when, what.
 *
 * @param by the login of whoever changed it
 */
public record ConfigChange(
        String id,
        String hotline,
        Instant at,
        String by,
        String name,
        ConfigChangeKind kind,
        List<ChangedSetting> settings) {

    public ConfigChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        settings = List.copyOf(settings);
    }
}
