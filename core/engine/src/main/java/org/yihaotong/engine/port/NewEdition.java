package org.yihaotong.engine.port;

import java.util.Objects;
import org.yihaotong.api.rule.Edition;

/** An edition of a rule book that a ticket's move brings about (an arbitration becomes a line of the catalogue). */
public record NewEdition(String book, Edition<?> edition) {

    public NewEdition {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(edition, "edition");
    }
}
