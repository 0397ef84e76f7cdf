package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yihaotong.api.adapter.ConfigChange;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.engine.port.adapter.ConfigStore;
import org.yihaotong.engine.port.adapter.KeptConfig;

/** Configurations and their changes in memory. */
final class MemoryConfigs implements ConfigStore {

    private final Map<String, KeptConfig> configs = new TreeMap<>();
    private final List<ConfigChange> changes = new ArrayList<>();

    @Override
    public synchronized List<KeptConfig> all() {
        return List.copyOf(configs.values());
    }

    @Override
    public synchronized Optional<KeptConfig> find(String hotline) {
        return Optional.ofNullable(configs.get(hotline));
    }

    @Override
    public synchronized void keep(KeptConfig config, ConfigChange change) {
        check(config.hotline(), config.revision() - 1);
        configs.put(config.hotline(), config);
        changes.add(0, change);
    }

    @Override
    public synchronized void forget(KeptConfig config, ConfigChange change) {
        check(config.hotline(), config.revision());
        configs.remove(config.hotline());
        changes.add(0, change);
    }

    private void check(String hotline, long expected) {
        long stored = find(hotline).map(KeptConfig::revision).orElse(0L);
        if (stored != expected) {
            throw new StaleVersionException(hotline, stored);
        }
    }

    @Override
    public synchronized Page<ConfigChange> history(String hotline, Optional<String> cursor, int limit) {
        return new Page<>(
                changes.stream()
                        .filter(c -> c.hotline().equals(hotline))
                        .limit(limit)
                        .toList(),
                Optional.empty());
    }
}
