package org.yihaotong.rest.resource;

import java.util.Objects;

/** The item that answers a task, or will. */
public record KnowledgeLink(String item) {

    public KnowledgeLink {
        Objects.requireNonNull(item, "item");
    }
}
