package org.yihaotong.rest.resource;

import java.util.Objects;

/** Which of two items stays, and why. */
public record KnowledgeMerger(String keep, String reason) {

    public KnowledgeMerger {
        Objects.requireNonNull(keep, "keep");
        Objects.requireNonNull(reason, "reason");
    }
}
