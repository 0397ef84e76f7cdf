package org.yihaotong.engine.port;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.citizen.CallbackQuery;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.input.Page;

/** Tickets that wait for their callback, seen as tasks. */
@ProviderType
public interface CallbackStore {

    /**
     * One page, sorted by {@link CallbackRow#at} plus the wait of its stage.
     *
     * @param waits how long after {@code at} each stage wants attention; may be negative
     */
    Page<CallbackRow> list(CallbackQuery query, Map<CallbackStage, Duration> waits);

    Optional<CallbackRow> find(String ticket);

    /** Tickets of which nobody was reached in at least so many attempts, and no link was promised either. */
    List<String> withoutLink(int attempts, int limit);
}
