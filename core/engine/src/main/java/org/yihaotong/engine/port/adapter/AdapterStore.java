package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.adapter.AdapterOperation;
import org.yihaotong.api.input.Page;

/** The history of adapters, kept for good. */
@ProviderType
public interface AdapterStore {

    /** All of them or none. */
    void add(List<AdapterOperation> operations);

    /** Newest first. */
    Page<AdapterOperation> operations(Optional<String> adapter, Optional<String> cursor, int limit);
}
