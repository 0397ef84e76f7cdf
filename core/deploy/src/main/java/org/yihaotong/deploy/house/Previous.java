package org.yihaotong.deploy.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yihaotong.engine.port.adapter.Jar;

/** The jar before of each adapter, in {@code adapters/previous}; it survives what becomes of the centre's own data. */
final class Previous {

    private record Read(FileTime time, String sha256) {}

    private final Path folder;
    private final Shelf shelf;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    Previous(Path folder, Shelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
    }

    Path path(String name) {
        return folder.resolve(name + ".jar");
    }

    Optional<Jar> of(String name) throws IOException {
        Path path = path(name);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        FileTime time = Files.getLastModifiedTime(path);
        Read known = read.get(name);
        Optional<Jar> jar =
                known == null || !known.time().equals(time) ? Optional.empty() : shelf.known(known.sha256());
        if (jar.isEmpty()) {
            jar = Optional.of(shelf.keep(path));
            read.put(name, new Read(time, jar.get().sha256()));
        }
        return jar;
    }
}
