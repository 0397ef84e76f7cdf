package org.yihaotong.engine.lifecycle;

import java.util.Map;
import java.util.Objects;
import org.yihaotong.api.citizen.NoticeKind;

/**
 * Something that the citizen has to be told.
 *
 * @param facts what the words need, by name; never personal data
 */
public record Telling(NoticeKind kind, Map<String, String> facts) {

    public Telling {
        Objects.requireNonNull(kind, "kind");
        facts = Map.copyOf(facts);
    }
}
