package org.yihaotong.deploy.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yihaotong.deploy.jar.JarReader;
import org.yihaotong.deploy.jar.Trust;
import org.yihaotong.engine.port.adapter.Jar;

/** Jars under their hash: what was checked is what runs, whatever becomes of the file it came from. */
final class Shelf {

    private static final Duration KEEP = Duration.ofDays(1);
    private static final String JAR = ".jar";

    private final Path folder;
    private final Trust trust;
    private final Clock clock;
    private final Map<String, Jar> read = new ConcurrentHashMap<>();

    Shelf(Path folder, Trust trust, Clock clock) {
        this.folder = folder;
        this.trust = trust;
        this.clock = clock;
    }

    /** Keeps a copy; empty if it is longer than the limit. */
    Optional<Jar> keep(InputStream jar, long limit) throws IOException {
        Files.createDirectories(folder);
        Path coming = Files.createTempFile(folder, "coming", ".part");
        try {
            MessageDigest digest = sha256();
            if (!copied(new DigestInputStream(jar, digest), coming, limit)) {
                return Optional.empty();
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Files.move(coming, path(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return find(sha256);
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    /** Keeps a copy of a file. */
    Jar keep(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return keep(in, Long.MAX_VALUE).orElseThrow();
        }
    }

    private static boolean copied(InputStream in, Path to, long limit) throws IOException {
        byte[] part = new byte[1 << 16];
        long copied = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                copied += n;
                if (copied > limit) {
                    return false;
                }
                out.write(part, 0, n);
            }
        }
        return true;
    }

    /** A jar that is kept; its signature is looked at anew, for trust may have changed. */
    Optional<Jar> find(String sha256) throws IOException {
        Jar before = read.get(sha256);
        if (before != null && before.signer().isPresent()) {
            read.remove(sha256);
        }
        return known(sha256);
    }

    /** A jar that is kept, as it was read once. */
    Optional<Jar> known(String sha256) throws IOException {
        return sha256.matches("[0-9a-f]{64}") && Files.exists(path(sha256))
                ? Optional.of(jar(sha256))
                : Optional.empty();
    }

    private Jar jar(String sha256) throws IOException {
        Jar known = read.get(sha256);
        if (known == null) {
            known = JarReader.read(path(sha256), sha256, trust.certificates());
            read.put(sha256, known);
        }
        return known;
    }

    Path path(String sha256) {
        return folder.resolve(sha256 + JAR);
    }

    /** Throws away what nobody used for a day. */
    void tidy(Set<String> used) throws IOException {
        FileTime old = FileTime.from(clock.instant().minus(KEEP));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String sha256 = file.getFileName().toString().replace(JAR, "");
                if (!used.contains(sha256) && Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                    read.remove(sha256);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
