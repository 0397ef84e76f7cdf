package org.yihaotong.kit.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.attachment.ContentDisposition;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.kit.link.Part;
import org.yihaotong.kit.link.PartForms;

/** Reads forms by CXF's attachment code. */
@Component
public final class CxfPartForms implements PartForms {

    private static final String FORM = "multipart/form-data";
    private static final String IN_MEMORY = String.valueOf(64 << 20);

    /** A name of 120 characters in UTF-8 has its place. */
    private static final String LONGEST_HEADER = "4096";

    @Override
    public Optional<List<Part>> read(String contentType, byte[] body) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(FORM) || !isWhole(contentType, body)) {
            return Optional.empty();
        }
        Message message = new MessageImpl();
        message.put(Message.CONTENT_TYPE, contentType);
        message.put(AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, IN_MEMORY);
        message.put(AttachmentDeserializer.ATTACHMENT_MAX_HEADER_SIZE, LONGEST_HEADER);
        message.setContent(InputStream.class, new ByteArrayInputStream(body));
        try {
            new AttachmentDeserializer(message, List.of(FORM)).initializeAttachments();
            List<Part> parts = new ArrayList<>();
            parts.add(first(message));
            for (Attachment more : message.getAttachments()) {
                try (InputStream in = more.getDataHandler().getInputStream()) {
                    parts.add(part(
                            Optional.ofNullable(more.getHeader("Content-Disposition")),
                            Optional.ofNullable(more.getHeader("Content-Type")),
                            in.readAllBytes()));
                }
            }
            // CXF takes what follows the end for another part; a part of a form has a name.
            parts.removeIf(part -> part.name().isEmpty());
            return Optional.of(parts);
        } catch (IOException | RuntimeException e) {
            // CXF says with exceptions of several kinds that the parts are not whole.
            return Optional.empty();
        }
    }

    /** CXF takes a last part without its end for a part. */
    private static boolean isWhole(String contentType, byte[] body) {
        int at = contentType.indexOf("boundary=");
        String boundary = at < 0
                ? ""
                : contentType
                        .substring(at + "boundary=".length())
                        .split(";", 2)[0]
                        .replace("\"", "")
                        .strip();
        String end = new String(body, Math.max(0, body.length - 200), Math.min(200, body.length), ISO_8859_1);
        return !boundary.isEmpty() && end.stripTrailing().endsWith("--" + boundary + "--");
    }

    private static Part first(Message message) throws IOException {
        Object headers = message.get(AttachmentDeserializer.ATTACHMENT_PART_HEADERS);
        Map<?, ?> named = headers instanceof Map<?, ?> map ? map : Map.of();
        try (InputStream in = message.getContent(InputStream.class)) {
            return part(header(named, "Content-Disposition"), header(named, "Content-Type"), in.readAllBytes());
        }
    }

    private static Optional<String> header(Map<?, ?> headers, String name) {
        return headers.entrySet().stream()
                .filter(e -> name.equalsIgnoreCase(String.valueOf(e.getKey())))
                .map(e -> e.getValue() instanceof List<?> list ? list.get(0) : e.getValue())
                .map(String::valueOf)
                .findFirst();
    }

    private static Part part(Optional<String> disposition, Optional<String> type, byte[] content) {
        ContentDisposition said = new ContentDisposition(disposition.orElse(""));
        return new Part(
                utf8(said.getParameter("name")),
                utf8(said.getFilename()),
                type.orElse("text/plain").strip(),
                content);
    }

    /** Headers are read byte by byte. */
    private static String utf8(String latin) {
        if (latin == null) {
            return "";
        }
        boolean raw = latin.chars().allMatch(c -> c < 256);
        return raw ? new String(latin.getBytes(ISO_8859_1), UTF_8) : latin;
    }
}
