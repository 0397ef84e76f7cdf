package org.yihaotong.rest.resource;

import java.util.Objects;
import java.util.Optional;

/** To whom a knowledge task goes, and why; no unit: the centre's editors. */
public record KnowledgeHandover(Optional<String> unit, String reason) {

    public KnowledgeHandover {
        unit = unit == null ? Optional.empty() : unit;
        Objects.requireNonNull(reason, "reason");
    }
}
