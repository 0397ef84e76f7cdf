package org.yihaotong.kit.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.activation.DataHandler;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.attachment.AttachmentImpl;
import org.apache.cxf.attachment.AttachmentSerializer;
import org.apache.cxf.attachment.ByteDataSource;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.yihaotong.kit.link.SoapElement;
import org.yihaotong.kit.link.SoapVersion;

/** A SOAP message as it goes over the wire: one document, or a document with bytes as parts beside it (MTOM/XOP). */
final class Wire {

    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String MULTIPART = "multipart/related";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int DECLARED_WITHIN = 120;

    private final String contentType;
    private final byte[] bytes;

    /** Holds a message as it is; the content type names charset or boundary. */
    Wire(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    String contentType() {
        return contentType;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The message as a document; bytes in base64. */
    static Wire plain(Envelope envelope, String action) {
        return new Wire(
                type(envelope.version(), action, "; charset=utf-8"),
                (DECLARATION + envelope.document().write()).getBytes(UTF_8));
    }

    /** The message with its bytes as parts; a plain one if it has none. */
    static Wire parted(Envelope envelope, String action) {
        List<Attachment> parts = new ArrayList<>();
        SoapElement document =
                envelope.document().each(element -> element.hasBytes() ? include(element, parts) : element);
        if (parts.isEmpty()) {
            return plain(envelope, action);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Message message = new MessageImpl();
        message.put(Message.CONTENT_TYPE, type(envelope.version(), action, ""));
        message.put(Message.ENCODING, UTF_8.name());
        message.setContent(OutputStream.class, out);
        message.setAttachments(parts);
        try {
            AttachmentSerializer serializer = new AttachmentSerializer(message, MULTIPART, true, Map.of());
            serializer.setXop(true);
            serializer.writeProlog();
            out.write((DECLARATION + document.write()).getBytes(UTF_8));
            serializer.writeAttachments();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to take bytes", e);
        }
        return new Wire(message.get(Message.CONTENT_TYPE).toString(), out.toByteArray());
    }

    /** The whole document, with the bytes of its parts in their places; empty if it is none or not in its charset. */
    Optional<SoapElement> document() {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
            return text(bytes, charset(CHARSET.matcher(contentType))).flatMap(SoapElement::parse);
        }
        Message message = new MessageImpl();
        message.put(Message.CONTENT_TYPE, contentType);
        message.setContent(InputStream.class, new ByteArrayInputStream(bytes));
        try {
            new AttachmentDeserializer(message, List.of(MULTIPART)).initializeAttachments();
            byte[] root = message.getContent(InputStream.class).readAllBytes();
            Map<String, byte[]> parts = parts(message);
            return text(root, Optional.empty())
                    .flatMap(SoapElement::parse)
                    .map(document -> document.each(element -> resolved(element, parts)));
        } catch (IOException | RuntimeException e) {
            // CXF says with exceptions of several kinds that the parts are not whole.
            return Optional.empty();
        }
    }

    /** What stands where the action of SOAP 1.2 belongs. */
    Optional<String> action() {
        Matcher action = Pattern.compile("action\\s*=\\s*\"?([^\";]+)").matcher(contentType);
        return action.find() ? Optional.of(action.group(1).strip()) : Optional.empty();
    }

    private static String type(SoapVersion version, String action, String charset) {
        boolean named = version == SoapVersion.SOAP_12 && !action.isEmpty();
        return version.mediaType() + charset + (named ? "; action=\"" + action + "\"" : "");
    }

    private static SoapElement include(SoapElement element, List<Attachment> parts) {
        String id = UUID.randomUUID() + "@12345";
        AttachmentImpl part = new AttachmentImpl(
                id, new DataHandler(new ByteDataSource(element.bytes().orElseThrow(), "application/octet-stream")));
        part.setXOP(true);
        parts.add(part);
        return element.text("")
                .with(SoapElement.element(XOP, "Include").prefixed("xop").attribute("href", "cid:" + id));
    }

    private static SoapElement resolved(SoapElement element, Map<String, byte[]> parts) {
        return element.children().stream()
                .filter(child -> child.is(XOP, "Include"))
                .findFirst()
                .flatMap(include -> include.attribute("href"))
                .map(href -> URLDecoder.decode(href.replaceFirst("^cid:", ""), UTF_8))
                .map(parts::get)
                .map(element::bytes)
                .orElse(element);
    }

    private static Map<String, byte[]> parts(Message message) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        for (Attachment part : message.getAttachments()) {
            try (InputStream in = part.getDataHandler().getInputStream()) {
                parts.put(part.getId(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static Optional<String> text(byte[] bytes, Optional<Charset> named) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), UTF_8);
        Charset charset = named.or(() -> charset(ENCODING.matcher(start))).orElse(UTF_8);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(Matcher name) {
        try {
            return name.find() ? Optional.of(Charset.forName(name.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
