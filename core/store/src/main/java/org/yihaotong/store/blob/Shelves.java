package org.yihaotong.store.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The folder's order: {@code ab/cd/abcd…} holds what is kept, {@code incoming} what is being read, {@code leaving} what is
 * being removed. A file's time says when it was kept last.
 */
final class Shelves {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String SHELF = "[0-9a-f][0-9a-f]";

    private final Path root;
    private final Path incoming;
    private final Path leaving;

    Shelves(Path root) throws IOException {
        this.root = root;
        this.incoming = Files.createDirectories(root.resolve("incoming"));
        this.leaving = Files.createDirectories(root.resolve("leaving"));
    }

    /** Where this content is, or would be. */
    Path place(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no hash");
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** A new file for what is coming in. */
    Path fresh() {
        return incoming.resolve(UUID.randomUUID() + ".part");
    }

    /** Moves a finished file into its place, also where the same content is already; it is on the disk afterwards. */
    void keep(Path finished, String sha256, Instant now) throws IOException {
        Path place = place(sha256);
        Files.setLastModifiedTime(finished, FileTime.from(now));
        Files.createDirectories(place.getParent());
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(place.getParent());
        force(place.getParent().getParent());
        force(root);
    }

    /** A folder's own entries reach the disk too, where the system lets one ask for it. */
    private static void force(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    /** Takes the file out of its place first and decides then: whoever keeps it again meanwhile has made a new file. */
    boolean remove(String sha256, Instant keptBefore, BooleanSupplier needed, Instant now) throws IOException {
        Path place = place(sha256);
        if (!Files.exists(place)) {
            return true;
        }
        if (!isKeptBefore(place, keptBefore)) {
            return false;
        }
        Path left = leaving.resolve(sha256 + "." + now.toEpochMilli() + "." + UUID.randomUUID());
        try {
            Files.move(place, left, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException anotherWasFaster) {
            return false;
        }
        if (!isKeptBefore(left, keptBefore) || needed.getAsBoolean()) {
            putBack(left, place);
            return false;
        }
        Files.delete(left);
        return true;
    }

    private static boolean isKeptBefore(Path file, Instant moment) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    }

    /** Where the same content stands in its place again by now, it replaces that, which changes nothing. */
    private static void putBack(Path left, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(left, place, StandardCopyOption.ATOMIC_MOVE);
    }

    void eachKeptBefore(Instant moment, Consumer<String> sha256) throws IOException {
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(root, SHELF)) {
            for (Path shelf : shelves) {
                try (DirectoryStream<Path> boards = Files.newDirectoryStream(shelf, SHELF)) {
                    for (Path board : boards) {
                        ofBoard(board, moment, sha256);
                    }
                }
            }
        }
    }

    private static void ofBoard(Path board, Instant moment, Consumer<String> sha256) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(board)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (HASH.matcher(name).matches() && isKeptBefore(file, moment)) {
                    sha256.accept(name);
                }
            }
        }
    }

    /** Throws half uploads away and puts half removals back, to be decided anew. */
    void clearUp(Instant before) throws IOException {
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(incoming)) {
            for (Path half : halves) {
                if (isKeptBefore(half, before)) {
                    Files.deleteIfExists(half);
                }
            }
        }
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(leaving)) {
            for (Path half : halves) {
                String[] name = half.getFileName().toString().split("\\.", 3);
                if (name.length == 3 && Long.parseLong(name[1]) < before.toEpochMilli()) {
                    putBack(half, place(name[0]));
                }
            }
        }
    }
}
