package org.yihaotong.engine.port;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.numbering.SwitchChange;

/** Who replaced which switch's files, kept for good. */
@ProviderType
public interface SwitchStore {

    void add(SwitchChange change);

    /** Newest first. */
    Page<SwitchChange> changes(Optional<String> switchId, Optional<String> cursor, int limit);
}
