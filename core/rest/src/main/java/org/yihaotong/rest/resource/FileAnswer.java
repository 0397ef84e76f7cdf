package org.yihaotong.rest.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.yihaotong.api.attachment.Attachment;
import org.yihaotong.api.attachment.AttachmentContent;

/** An attachment on its way out: to be saved and never shown as a page, whole or the piece a player asks for. */
final class FileAnswer {

    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_SATISFIABLE = 416;

    private FileAnswer() {}

    static Response of(AttachmentContent content, String range, String ifRange) {
        Attachment file = content.attachment();
        String tag = '"' + file.sha256() + '"';
        boolean same = ifRange == null || ifRange.equals(tag);
        Optional<ByteRange> piece = same ? ByteRange.of(range, file.size()) : Optional.empty();
        if (piece.isPresent() && !piece.get().isThere()) {
            return Response.status(NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
        ByteRange sent = piece.orElse(new ByteRange(0, file.size() - 1));
        Response.ResponseBuilder answer = Response.status(piece.isPresent() ? PARTIAL_CONTENT : 200)
                .entity(body(content, sent))
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header(HttpHeaders.ETAG, tag)
                .header("Accept-Ranges", "bytes");
        piece.ifPresent(p -> answer.header("Content-Range", "bytes " + p.first() + "-" + p.last() + "/" + file.size()));
        return answer.build();
    }

    private static StreamingOutput body(AttachmentContent content, ByteRange sent) {
        return out -> {
            try (InputStream in = content.from(sent.first())) {
                copy(in, out, sent.length());
            }
        };
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] piece = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new IOException("the content is shorter than it was");
            }
            out.write(piece, 0, read);
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
