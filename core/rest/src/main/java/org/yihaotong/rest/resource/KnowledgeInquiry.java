package org.yihaotong.rest.resource;

import java.util.Objects;

/** What the owners of two items are asked. */
public record KnowledgeInquiry(String words) {

    public KnowledgeInquiry {
        Objects.requireNonNull(words, "words");
    }
}
