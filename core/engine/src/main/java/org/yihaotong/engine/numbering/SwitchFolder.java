package org.yihaotong.engine.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.yihaotong.api.numbering.SwitchFile;

/**
 * Where the files of one switch lie. Every edition has a folder of its own, named by its checksum; {@code current} and
 * {@code previous} are links to two of them. A link is replaced by renaming, so the switch reads the files before or the
 * files after and never some of each, also when the power goes.
 */
final class SwitchFolder {

    private static final String CURRENT = "current";
    private static final String PREVIOUS = "previous";

    private final Path root;

    SwitchFolder(Path root) {
        this.root = root;
    }

    /** What the switch reads now. */
    List<SwitchFile> present() throws IOException {
        return read(root.resolve(CURRENT));
    }

    /** What a roll-back would bring. */
    List<SwitchFile> previous() throws IOException {
        return read(root.resolve(PREVIOUS));
    }

    private static List<SwitchFile> read(Path edition) throws IOException {
        List<SwitchFile> files = new ArrayList<>();
        for (Path file : list(edition)) {
            files.add(new SwitchFile(file.getFileName().toString(), Files.readString(file)));
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Puts these files in the place of those that are there; repeats change nothing. */
    void replace(List<SwitchFile> files) throws IOException {
        String edition = Checksum.of(files);
        if (edition.equals(Checksum.of(present()))) {
            return;
        }
        Files.createDirectories(root);
        Path part = root.resolve(edition + ".part");
        remove(part);
        Files.createDirectory(part);
        for (SwitchFile file : files) {
            write(part.resolve(file.name()), file.content());
        }
        sync(part);
        Path whole = root.resolve(edition);
        if (!Checksum.of(read(whole)).equals(edition)) {
            remove(whole);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        }
        turn(whole);
        tidy();
    }

    /** Brings back the files before. */
    void rollBack() throws IOException {
        turn(root.resolve(Files.readSymbolicLink(root.resolve(PREVIOUS))));
    }

    private void turn(Path next) throws IOException {
        Path current = root.resolve(CURRENT);
        makeNewer(next, current);
        if (Files.isSymbolicLink(current)) {
            Path now = Files.readSymbolicLink(current);
            link(CURRENT, next.getFileName());
            link(PREVIOUS, now);
        } else {
            link(CURRENT, next.getFileName());
        }
        sync(root);
    }

    /** A switch may look at nothing but a file's time, in whole seconds, to see whether it changed. */
    private static void makeNewer(Path next, Path current) throws IOException {
        long newest = 0;
        for (Path file : list(current)) {
            newest = Math.max(newest, Files.getLastModifiedTime(file).to(TimeUnit.SECONDS));
        }
        for (Path file : list(next)) {
            if (Files.getLastModifiedTime(file).to(TimeUnit.SECONDS) <= newest) {
                Files.setLastModifiedTime(file, FileTime.from(newest + 1, TimeUnit.SECONDS));
            }
        }
    }

    private void link(String name, Path target) throws IOException {
        Path beside = root.resolve(name + ".part");
        Files.deleteIfExists(beside);
        Files.createSymbolicLink(beside, target);
        Files.move(beside, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path file, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes editions that neither link names, and what a power cut left half written. */
    private void tidy() throws IOException {
        for (Path entry : list(root)) {
            String name = entry.getFileName().toString();
            if (name.matches("[0-9a-f]{64}(\\.part)?") && !isLinked(name)) {
                remove(entry);
            }
        }
    }

    private boolean isLinked(String edition) throws IOException {
        for (String link : List.of(CURRENT, PREVIOUS)) {
            Path path = root.resolve(link);
            if (Files.isSymbolicLink(path)
                    && Files.readSymbolicLink(path).toString().equals(edition)) {
                return true;
            }
        }
        return false;
    }

    private static void remove(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
    }
}
