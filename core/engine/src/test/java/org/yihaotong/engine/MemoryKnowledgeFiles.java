package org.yihaotong.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.engine.port.knowledge.KeptFile;
import org.yihaotong.engine.port.knowledge.KnowledgeFileStore;

/** Rows of files of knowledge items in memory. */
final class MemoryKnowledgeFiles implements KnowledgeFileStore {

    private final Map<String, KeptFile> rows = new LinkedHashMap<>();

    @Override
    public synchronized void add(KeptFile file, Instant forgottenBefore) {
        rows.values().removeIf(kept -> kept.item().isEmpty() && kept.addedAt().isBefore(forgottenBefore));
        rows.put(file.file().id(), file);
    }

    @Override
    public synchronized Optional<KeptFile> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    synchronized void layBeside(KnowledgeItem item) {
        item.newest()
                .files()
                .forEach(file -> rows.computeIfPresent(
                        file.id(),
                        (id, kept) -> new KeptFile(file, kept.addedBy(), kept.addedAt(), Optional.of(item.id()))));
    }

    synchronized boolean isNeeded(String sha256) {
        return rows.values().stream().anyMatch(kept -> kept.file().sha256().equals(sha256));
    }
}
