package org.yihaotong.engine.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yihaotong.api.paper.Printout;

/** A package while it is written: every file goes straight out, and leaves its size and hash for the manifest. */
final class PackageZip {

    private final ZipOutputStream zip;
    private final Instant at;
    private final List<Manifest.File> files = new ArrayList<>();

    PackageZip(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at;
    }

    List<Manifest.File> files() {
        return files;
    }

    void put(String name, byte[] content) throws IOException {
        put(name, out -> out.write(content));
    }

    void put(String name, Printout.Writing content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        Hashing hashing = new Hashing(zip);
        content.to(hashing);
        hashing.flush();
        zip.closeEntry();
        files.add(hashing.file(name));
    }

    /** Ends the package and leaves the stream open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Counts and hashes what passes. */
    private static final class Hashing extends FilterOutputStream {

        private final MessageDigest sha;
        private long bytes;

        Hashing(OutputStream out) {
            super(out);
            try {
                sha = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            sha.update((byte) b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            out.write(b, from, length);
            sha.update(b, from, length);
            bytes += length;
        }

        Manifest.File file(String name) {
            return new Manifest.File(name, bytes, HexFormat.of().formatHex(sha.digest()));
        }
    }
}
