package org.yihaotong.engine.port.knowledge;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The rows of files of knowledge items; {@link KnowledgeStore#commit} lays them beside a text. */
@ProviderType
public interface KnowledgeFileStore {

    /** Adds a file that belongs to no item yet, and forgets those that were added before a moment and still do not. */
    void add(KeptFile file, Instant forgottenBefore);

    Optional<KeptFile> find(String id);
}
