package org.yihaotong.engine.archive;

import java.time.Instant;
import java.util.List;

/** What is in a package, as it stands in {@code manifest.json}. */
record Manifest(Instant packedAt, String packedBy, List<File> files) {

    /** A file of the package; the hash is 64 hex digits. */
    record File(String name, long bytes, String sha256) {}
}
