package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody filled in. A setting that is not named stays as it is; that is how a secret is kept.
 *
 * @param revision of the form that was filled in; 0 for a further instance
 * @param values by the settings' names; an empty list empties the setting
 */
public record ConfigDraft(long revision, Map<String, List<String>> values) {

    public ConfigDraft {
        values = values == null
                ? Map.of()
                : values.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }
}
