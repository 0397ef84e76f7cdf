package org.yihaotong.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.rule.Edition;

/** Editions of rule books; only ever added to. */
@ProviderType
public interface RuleStore {

    /** The newest edition that holds at this moment. */
    <T> Optional<Edition<T>> at(String book, Class<T> type, Instant moment);

    /** The newest edition, whenever it holds. */
    <T> Optional<Edition<T>> newest(String book, Class<T> type);

    <T> Optional<Edition<T>> edition(String book, Class<T> type, long version);

    /** The heads of the newest editions, newest first; their content is the empty text. */
    List<Edition<String>> history(String book, int limit);

    /**
     * Adds an edition whose version is the newest one's plus 1.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if somebody else was faster
     */
    <T> void add(String book, Edition<T> edition);
}
