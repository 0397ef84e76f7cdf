package org.yihaotong.rest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentContent;
import org.yihaotong.api.knowledge.KnowledgeFile;
import org.yihaotong.api.knowledge.KnowledgeFileContent;

/** A file as it is sent: to be saved and never shown as a page, whole or the piece a player asks for. */
public final class SentFile {

    private static final int WHOLE = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_SATISFIABLE = 416;

    private final What file;
    private final Source source;
    private final Optional<ByteRange> piece;

    private record What(String name, String mediaType, long size, String sha256) {

        String tag() {
            return '"' + sha256 + '"';
        }
    }

    /** Gives the content from a byte on. */
    @FunctionalInterface
    private interface Source {

        InputStream from(long offset) throws IOException;
    }

    private SentFile(What file, Source source, String range, String ifRange) {
        this.file = file;
        this.source = source;
        this.piece =
                ifRange == null || ifRange.equals(file.tag()) ? ByteRange.of(range, file.size()) : Optional.empty();
    }

    /** What is asked for by these headers, either of which may be null. */
    public static SentFile of(AttachmentContent content, String range, String ifRange) {
        Attachment a = content.attachment();
        return new SentFile(new What(a.name(), a.mediaType(), a.size(), a.sha256()), content::from, range, ifRange);
    }

    /** What is asked for of a knowledge item's file. */
    public static SentFile of(KnowledgeFileContent content, String range, String ifRange) {
        KnowledgeFile f = content.file();
        return new SentFile(new What(f.name(), f.mediaType(), f.size(), f.sha256()), content::from, range, ifRange);
    }

    /** Whether there is anything to send. */
    public boolean isThere() {
        return piece.isEmpty() || piece.get().isThere();
    }

    public int status() {
        return piece.isEmpty() ? WHOLE : isThere() ? PARTIAL_CONTENT : NOT_SATISFIABLE;
    }

    public long length() {
        return isThere() ? sent().length() : 0;
    }

    private ByteRange sent() {
        return piece.orElse(new ByteRange(0, file.size() - 1));
    }

    /** All headers but the length. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!isThere()) {
            headers.put("Content-Range", "bytes */" + file.size());
            return headers;
        }
        headers.put("Content-Type", file.mediaType());
        headers.put("Content-Disposition", disposition(file.name()));
        headers.put("ETag", file.tag());
        headers.put("Accept-Ranges", "bytes");
        piece.ifPresent(p -> headers.put("Content-Range", "bytes " + p.first() + "-" + p.last() + "/" + file.size()));
        return headers;
    }

    /** Sends the content, or the piece of it. */
    public void write(OutputStream out) throws IOException {
        try (InputStream in = source.from(sent().first())) {
            copy(in, out, sent().length());
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the content is shorter than it was");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** The name in plain letters for old programs, and as it is (RFC 6266). */
    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
