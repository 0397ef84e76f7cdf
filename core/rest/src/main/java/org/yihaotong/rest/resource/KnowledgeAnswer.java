package org.yihaotong.rest.resource;

/** What came of a knowledge task, where no item says it all. */
public record KnowledgeAnswer(String reason) {

    public KnowledgeAnswer {
        reason = reason == null ? "" : reason;
    }
}
