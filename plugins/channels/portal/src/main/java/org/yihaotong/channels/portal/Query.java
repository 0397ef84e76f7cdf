package org.yihaotong.channels.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.channel.ChannelDesk;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Push;
import org.yihaotong.kit.link.Part;
import org.yihaotong.kit.link.PartForms;

/** What a visitor sent: values by their names, the first of each, and photos. */
record Query(Map<String, String> values, List<FileContent> photos) {

    private static final int VALUES = 60;

    /** Reads the query of the address. */
    static Query of(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", VALUES)) {
            int is = pair.indexOf('=');
            if (is > 0) {
                values.putIfAbsent(decoded(pair.substring(0, is)), decoded(pair.substring(is + 1)));
            }
        }
        return new Query(values, List.of());
    }

    /** Reads a form, of either kind; empty if it is none. */
    static Optional<Query> form(Push push, PartForms forms) {
        String type = push.header("content-type").orElse("");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.of(of(new String(push.body(), UTF_8)));
        }
        return type.startsWith("multipart/form-data")
                ? forms.read(type, push.body())
                        .filter(parts -> parts.size() <= VALUES)
                        .map(Query::of)
                : Optional.empty();
    }

    private static Query of(List<Part> parts) {
        Map<String, String> values = new LinkedHashMap<>();
        List<FileContent> photos = new ArrayList<>();
        for (Part part : parts) {
            if (!part.name().equals("photos")) {
                values.putIfAbsent(part.name(), new String(part.content(), UTF_8));
            } else if (part.content().length > 0) {
                photos.add(ChannelDesk.file(part.fileName(), part.mediaType(), part.content()));
            }
        }
        return new Query(values, photos);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
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
