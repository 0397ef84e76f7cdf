package org.yihaotong.deploy.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which jar is installed for each adapter, from which file of the folder; lives and dies with the bundles' cache. */
final class Register {

    /** The installed jar, and the file it came from. */
    record Entry(String sha256, String file) {}

    private final Path path;
    private final Map<String, Entry> entries = new TreeMap<>();

    Register(Path path) {
        this.path = path;
        if (Files.exists(path)) {
            read();
        }
    }

    Optional<Entry> of(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    Map<String, Entry> all() {
        return entries.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> hashes() {
        return new HashSet<>(entries.values().stream().map(Entry::sha256).toList());
    }

    void put(String name, Entry entry) {
        if (!entry.equals(entries.put(name, entry))) {
            write();
        }
    }

    /** All at once. */
    void put(Map<String, Entry> some) {
        entries.putAll(some);
        write();
    }

    void remove(String name) {
        if (entries.remove(name) != null) {
            write();
        }
    }

    private void read() {
        try (Reader reader = Files.newBufferedReader(path)) {
            Properties lines = new Properties();
            lines.load(reader);
            lines.stringPropertyNames().forEach(name -> {
                String[] words = lines.getProperty(name).split(" ", 2);
                entries.put(name, new Entry(words[0], words[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        Properties lines = new Properties();
        entries.forEach((name, entry) -> lines.setProperty(name, entry.sha256() + " " + entry.file()));
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try (Writer writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
            lines.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
