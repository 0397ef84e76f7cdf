package org.yihaotong.engine.port.knowledge;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * For whom a list of tasks is read.
 *
 * @param login whose own tasks the lists of the asking person show
 * @param units whose tasks the other lists show; empty: everybody's
 * @param now for what is overdue
 */
public record KnowledgeTaskScope(String login, Set<String> units, Instant now) {

    public KnowledgeTaskScope {
        Objects.requireNonNull(login, "login");
        units = Set.copyOf(units);
        Objects.requireNonNull(now, "now");
    }
}
