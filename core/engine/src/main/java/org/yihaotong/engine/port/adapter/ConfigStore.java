package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.input.Page;

/** What was set at the desk, and who set it. */
@ProviderType
public interface ConfigStore {

    /** Everything that is kept. */
    List<KeptConfig> all();

    Optional<KeptConfig> find(String hotline);

    /**
     * Keeps the configuration in place of the one with the revision before, and notes the change.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if another revision is kept
     */
    void keep(KeptConfig config, ConfigChange change);

    /**
     * Forgets what is kept for the line, and notes the change.
     *
     * @throws org.yihaotong.api.input.StaleVersionException if another revision is kept
     */
    void forget(KeptConfig config, ConfigChange change);

    /** The changes of one line, newest first. */
    Page<ConfigChange> history(String hotline, Optional<String> cursor, int limit);
}
