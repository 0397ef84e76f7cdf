package org.yihaotong.itests.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.numbering.SwitchChange;
import org.yihaotong.engine.port.SwitchStore;

/** What was done with switches, in memory. */
final class KeptChanges implements SwitchStore {

    private final List<SwitchChange> changes = new ArrayList<>();

    @Override
    public void add(SwitchChange change) {
        changes.add(0, change);
    }

    @Override
    public Page<SwitchChange> changes(Optional<String> switchId, Optional<String> cursor, int limit) {
        return new Page<>(changes.stream().limit(limit).toList(), Optional.empty());
    }
}
