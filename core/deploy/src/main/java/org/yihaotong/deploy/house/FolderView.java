package org.yihaotong.deploy.house;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The jars of the watched folder; one is believed when two looks in a row saw it unchanged. */
final class FolderView {

    private record Look(long size, FileTime time) {}

    private record Read(Look look, String sha256) {}

    private final Path folder;
    private final Shelf shelf;
    private final Map<String, Read> read = new HashMap<>();
    private Map<String, Look> before = Map.of();

    FolderView(Path folder, Shelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
    }

    /** Looks once more; answers the hash of every file that is believed. */
    Map<String, String> look() throws IOException {
        Map<String, Look> now = looks();
        Map<String, String> settled = new TreeMap<>();
        for (Map.Entry<String, Look> file : now.entrySet()) {
            if (file.getValue().equals(before.get(file.getKey()))) {
                settled.put(file.getKey(), hash(file.getKey(), file.getValue()));
            }
        }
        read.keySet().retainAll(now.keySet());
        before = now;
        return settled;
    }

    /** Every file that was there at the last look, believed or not. */
    Set<String> files() {
        return before.keySet();
    }

    private String hash(String file, Look look) throws IOException {
        Read known = read.get(file);
        if (known == null || !known.look().equals(look) || !Files.exists(shelf.path(known.sha256()))) {
            known = new Read(look, shelf.keep(folder.resolve(file)).sha256());
            read.put(file, known);
        }
        return known.sha256();
    }

    private Map<String, Look> looks() throws IOException {
        Map<String, Look> found = new HashMap<>();
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                try {
                    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                    if (seen.isRegularFile()) {
                        found.put(file.getFileName().toString(), new Look(seen.size(), seen.lastModifiedTime()));
                    }
                } catch (NoSuchFileException taken) {
                    found.remove(file.getFileName().toString());
                }
            }
        }
        return found;
    }
}
