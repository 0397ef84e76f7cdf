package org.yihaotong.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import org.yihaotong.engine.port.attachment.Finding;
import org.yihaotong.engine.port.attachment.Upload;

/** Content in a file of its own until it is kept or thrown away. */
final class FileUpload implements Upload {

    private static final int PIECE = 1 << 16;

    private final Path file;
    private final long size;
    private final String sha256;
    private final Shelves shelves;
    private final ContentProbe probe;
    private final Clock clock;

    private FileUpload(Path file, long size, String sha256, Shelves shelves, ContentProbe probe, Clock clock) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
        this.shelves = shelves;
        this.probe = probe;
        this.clock = clock;
    }

    static FileUpload receive(InputStream content, long limit, Shelves shelves, ContentProbe probe, Clock clock)
            throws IOException {
        Path file = shelves.fresh();
        MessageDigest digest = Hashes.sha256();
        boolean whole = false;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = copy(content, limit, digest, out);
            out.force(true);
            whole = true;
            return new FileUpload(file, size, HexFormat.of().formatHex(digest.digest()), shelves, probe, clock);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long copy(InputStream content, long limit, MessageDigest digest, FileChannel out)
            throws IOException {
        byte[] piece = new byte[PIECE];
        long size = 0;
        int read = content.read(piece, 0, next(limit, size));
        while (read > 0) {
            digest.update(piece, 0, read);
            ByteBuffer bytes = ByteBuffer.wrap(piece, 0, read);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            size += read;
            read = size > limit ? -1 : content.read(piece, 0, next(limit, size));
        }
        return size;
    }

    private static int next(long limit, long size) {
        return (int) Math.min(PIECE, limit + 1 - size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public Finding look() throws IOException {
        return probe.look(file);
    }

    @Override
    public void keep() throws IOException {
        shelves.keep(file, sha256, clock.instant());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
