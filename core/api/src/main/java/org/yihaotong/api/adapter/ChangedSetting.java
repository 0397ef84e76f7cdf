package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Objects;

/** One setting that was changed; of a secret only that it was. */
public record ChangedSetting(String name, String label, boolean secret, List<String> before, List<String> after) {

    public ChangedSetting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        before = secret ? List.of() : List.copyOf(before);
        after = secret ? List.of() : List.copyOf(after);
    }
}
