package org.yihaotong.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The order of the folder: {@code current} is a file that names one of the folders {@code index-…}; the others are being
 * made or left over. {@code aside-…} is what could not be read, kept for whoever wants to know why, one at most.
 */
final class Folders {

    private static final String CURRENT = "current";
    private static final String INDEX = "index-";
    private static final String ASIDE = "aside-";

    private final Path root;
    private Path next;

    Folders(Path root) throws IOException {
        this.root = Files.createDirectories(root);
        if (!Files.exists(root.resolve(CURRENT))) {
            name(root.resolve(INDEX + 1));
        }
        clearUp();
    }

    Directory current() throws IOException {
        return FSDirectory.open(path());
    }

    private Path path() throws IOException {
        return root.resolve(Files.readString(root.resolve(CURRENT)).strip());
    }

    /** A new folder, which is not the current one yet. */
    Directory fresh() throws IOException {
        next = root.resolve(INDEX + (number() + 1));
        remove(next);
        return FSDirectory.open(next);
    }

    private long number() throws IOException {
        return Long.parseLong(path().getFileName().toString().substring(INDEX.length()));
    }

    /** The new folder is the current one from now on. */
    void moveIn() throws IOException {
        name(next);
    }

    /** The current folder is put away, and an empty one is the current one. */
    void moveAside(Instant now) throws IOException {
        Path broken = path();
        for (Path old : these(ASIDE)) {
            remove(old);
        }
        if (Files.exists(broken)) {
            Files.move(broken, root.resolve(ASIDE + now.toEpochMilli()));
        }
        name(root.resolve(INDEX + (number() + 1)));
    }

    /** Removes what is neither current nor aside. */
    void clearUp() throws IOException {
        Path current = path();
        for (Path folder : these(INDEX)) {
            if (!folder.equals(current)) {
                remove(folder);
            }
        }
    }

    /** Written whole or not at all. */
    private void name(Path folder) throws IOException {
        Path written = root.resolve(CURRENT + ".new");
        try (FileChannel file = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.write(UTF_8.encode(folder.getFileName().toString()));
            file.force(true);
        }
        Files.move(written, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> these(String beginning) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root, beginning + "*")) {
            all.forEach(folders::add);
        }
        return folders;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> parts = Files.walk(folder)) {
                for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(part);
                }
            }
        }
    }
}
