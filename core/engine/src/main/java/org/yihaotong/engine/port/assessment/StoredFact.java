package org.yihaotong.engine.port.assessment;

import java.util.Objects;

/** A fact as it is kept, with the title that lists show and the flags of the aspects in which it is left out. */
public record StoredFact(HandlingFact fact, int exempt, String title) {

    public StoredFact {
        Objects.requireNonNull(fact, "fact");
        title = title == null ? "" : title;
    }
}
