package org.yihaotong.rest.resource;

import java.time.Instant;
import org.yihaotong.api.rule.Edition;

/** Who changed a rule book when and why. */
public record EditionHead(long version, Instant effectiveFrom, Instant writtenAt, String writtenBy, String note) {

    static EditionHead of(Edition<?> edition) {
        return new EditionHead(
                edition.version(), edition.effectiveFrom(), edition.writtenAt(), edition.writtenBy(), edition.note());
    }
}
