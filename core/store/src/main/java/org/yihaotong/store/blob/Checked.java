package org.yihaotong.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a file through once before it is given out, and again only when it is another file or has changed. */
final class Checked {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Stamp> good = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stamp> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Stamp(long size, FileTime changed, String file) {}

    /** Whether the file is there and is what its hash says. */
    boolean holds(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        Stamp stamp = new Stamp(about.size(), about.lastModifiedTime(), String.valueOf(about.fileKey()));
        if (stamp.equals(known(sha256))) {
            return true;
        }
        boolean holds = hash(file).equals(sha256);
        if (holds) {
            remember(sha256, stamp);
        }
        return holds;
    }

    private Stamp known(String sha256) {
        synchronized (good) {
            return good.get(sha256);
        }
    }

    private void remember(String sha256, Stamp stamp) {
        synchronized (good) {
            good.put(sha256, stamp);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
