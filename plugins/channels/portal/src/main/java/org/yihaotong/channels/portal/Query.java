package org.yihaotong.channels.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.Part;
import org.yihaotong.kit.link.PartForms;

/** What a visitor sent: values by their names, the first of each, and photos. */
record Query(Map<String, String> values, List<FileContent> photos) {

    private static final int VALUES = 60;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)");

    /** Reads the query of the address; a value that cannot be read is empty. */
    static Query of(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", VALUES)) {
            int is = pair.indexOf('=');
            if (is > 0) {
                values.putIfAbsent(lenient(pair.substring(0, is)), lenient(pair.substring(is + 1)));
            }
        }
        return new Query(values, List.of());
    }

    private static String lenient(String encoded) {
        try {
            return decoded(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Reads a form, of either kind, in the charset that it declares, else in UTF-8; empty if it is none. */
    static Optional<Query> form(Push push, PartForms forms) {
        String type = push.header("content-type").orElse("");
        Matcher declared = CHARSET.matcher(type);
        try {
            Charset charset = declared.find() ? Charset.forName(declared.group(1)) : UTF_8;
            if (type.startsWith("application/x-www-form-urlencoded")) {
                return Optional.of(encoded(new String(push.body(), ISO_8859_1), charset));
            }
            return type.startsWith("multipart/form-data")
                    ? forms.read(type, push.body())
                            .filter(parts -> parts.size() <= VALUES)
                            .map(parts -> of(parts, charset))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Query encoded(String form, Charset charset) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : form.split("&", VALUES)) {
            int is = pair.indexOf('=');
            if (is > 0) {
                values.putIfAbsent(decoded(pair.substring(0, is), charset), decoded(pair.substring(is + 1), charset));
            }
        }
        return new Query(values, List.of());
    }

    private static Query of(List<Part> parts, Charset charset) {
        Map<String, String> values = new LinkedHashMap<>();
        List<FileContent> photos = new ArrayList<>();
        for (Part part : parts) {
            if (!part.name().equals("photos")) {
                values.putIfAbsent(part.name(), text(part.content(), charset));
            } else if (part.content().length > 0) {
                photos.add(ChannelDesk.file(part.fileName(), part.mediaType(), part.content()));
            }
        }
        return new Query(values, photos);
    }

    /** Bytes, each as the character of its number, as the text that they are in this charset. */
    private static String decoded(String latin, Charset charset) {
        return text(URLDecoder.decode(latin, ISO_8859_1).getBytes(ISO_8859_1), charset);
    }

    private static String text(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no " + charset, e);
        }
    }

    /** The value without blanks around it; empty if there is none. */
    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    Optional<String> maybe(String name) {
        return Optional.of(value(name)).filter(v -> !v.isEmpty());
    }

    /** Never shows what somebody sent. */
    @Override
    public String toString() {
        return "Query" + values.keySet();
    }
}
