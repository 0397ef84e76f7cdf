package org.yihaotong.rest.resource;

import java.util.Optional;

/** The item that stays for one that was merged; empty if there is none. */
public record KnowledgeSuccessor(Optional<String> item) {}
