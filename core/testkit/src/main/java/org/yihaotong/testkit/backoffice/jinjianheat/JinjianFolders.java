package org.yihaotong.testkit.backoffice.jinjianheat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Csv;

/** The unit's exchange folders, from the side of its own disk. */
final class JinjianFolders {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Path root;
    private final Clock clock;
    private int written;

    JinjianFolders(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
        try {
            for (String folder : List.of("in", "in_bak", "err", "out", "att")) {
                Files.createDirectories(root.resolve(folder));
            }
            Files.writeString(root.resolve("hello.txt"), "JJRD-12345-OK\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The markers of batches that the centre has finished, the oldest first. */
    List<String> markers() {
        try (Stream<Path> files = Files.list(root.resolve("in"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ok"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String path) {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    void move(String from, String to) {
        try {
            Files.move(root.resolve(from), root.resolve(to), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.deleteIfExists(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, byte[] content) {
        try {
            Files.write(root.resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a batch and its marker, as the document asks of both sides. */
    String publish(String type, String header, List<List<String>> lines) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of(header.split(",", -1)));
        all.addAll(lines);
        LocalDateTime now = Beijing.time(clock.instant());
        String name = type + "_" + STAMP.format(now) + "_" + String.format("%04d", ++written);
        write("out/" + name + ".csv", Csv.write(all, Csv.GB18030));
        write("out/" + name + ".ok", Integer.toString(lines.size()).getBytes(US_ASCII));
        return name;
    }
}
