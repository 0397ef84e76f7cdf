package org.yihaotong.api.knowledge;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Somebody who brings knowledge of a unit: the file of an adapter's bundle, another system's question book; a service. What
 * it says enters as submitted by its unit. Asked again about every minute: a changed entry becomes a new version, one that
 * is missing is archived, and when no service of this id has been there for a while, all of its items are.
 */
@ConsumerType
public interface KnowledgeSource {

    /** Stable across restarts and updates, 1 to 120 characters without blanks, such as a bundle's symbolic name. */
    String id();

    /** Id of the unit that answers for what it says. */
    String unit();

    /** All that it says today, at most 2,000 entries; quick, since somebody waits. */
    List<KnowledgeEntry> entries();
}
