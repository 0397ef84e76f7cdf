package org.yihaotong.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.yihaotong.engine.port.attachment.Blob;
import org.yihaotong.engine.port.attachment.BlobStore;
import org.yihaotong.engine.port.attachment.BrokenContentException;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Upload;

/** Contents in memory; a content is what its first word says, such as {@code image/jpeg …}. */
public final class MemoryBlobs implements BlobStore {

    private final Clock clock;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Map<String, Instant> keptAt = new TreeMap<>();
    private int open;

    public MemoryBlobs(Clock clock) {
        this.clock = clock;
    }

    /** The hashes of all that is kept. */
    public synchronized List<String> kept() {
        return List.copyOf(contents.keySet());
    }

    /** How many uploads were neither kept nor closed. */
    public synchronized int open() {
        return open;
    }

    /** Lets the content rot. */
    public synchronized void spoil(String sha256) {
        contents.put(sha256, new byte[] {1});
    }

    @Override
    public synchronized Upload receive(InputStream content, long limit) throws IOException {
        byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE, limit + 1));
        open++;
        return new Received(bytes);
    }

    private final class Received implements Upload {

        private final byte[] bytes;
        private boolean closed;

        Received(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String sha256() {
            return hash(bytes);
        }

        @Override
        public Finding look() {
            String[] word = new String(bytes, StandardCharsets.UTF_8).split(" ", 2);
            return word.length > 1 && word[1].startsWith("bomb")
                    ? Finding.bad(word[0], Finding.Trouble.BOMB)
                    : Finding.good(word[0]);
        }

        @Override
        public void keep() {
            synchronized (MemoryBlobs.this) {
                contents.put(sha256(), bytes);
                keptAt.put(sha256(), clock.instant());
            }
        }

        @Override
        public void close() {
            synchronized (MemoryBlobs.this) {
                open -= closed ? 0 : 1;
                closed = true;
            }
        }
    }

    @Override
    public synchronized Blob open(String sha256) throws IOException {
        byte[] bytes = contents.get(sha256);
        if (bytes == null || !hash(bytes).equals(sha256)) {
            throw new BrokenContentException(sha256);
        }
        return offset -> new ByteArrayInputStream(bytes, (int) offset, bytes.length);
    }

    @Override
    public synchronized boolean remove(String sha256, Instant keptBefore, BooleanSupplier needed) {
        if (!contents.containsKey(sha256)) {
            return true;
        }
        if (!keptAt.get(sha256).isBefore(keptBefore) || needed.getAsBoolean()) {
            return false;
        }
        contents.remove(sha256);
        return true;
    }

    @Override
    public synchronized void eachKeptBefore(Instant moment, Consumer<String> sha256) {
        kept().stream().filter(hash -> keptAt.get(hash).isBefore(moment)).forEach(sha256);
    }

    @Override
    public void clearUp(Instant before) {
        // Nothing is ever half done here.
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
