package org.yihaotong.engine.port.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;

/** The items that are, or were, for the public; kept with every commit of the knowledge base. */
@ProviderType
public interface PublicKnowledgeStore {

    /** Items that the public reads today, the one that changed last first. */
    Page<KnowledgeItem> shown(
            Optional<String> category,
            Optional<KnowledgeKind> kind,
            LocalDate today,
            Optional<String> cursor,
            int limit);

    /**
     * Items after this id that came, changed or went within a window, or began or ceased to hold in it; in the order of
     * their ids.
     */
    List<KnowledgeItem> changed(Window window, String afterId, int limit);

    /**
     * A window of time.
     *
     * @param since exclusive; empty: all that is shown today
     * @param sinceDay the day of that moment
     * @param until inclusive
     * @param today the day of that moment
     */
    record Window(Optional<Instant> since, LocalDate sinceDay, Instant until, LocalDate today) {}
}
