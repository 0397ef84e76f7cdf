package org.yihaotong.channels.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a page in Chinese, from a file beside this class: {@code {name}} becomes escaped text, {@code {{name}}} a piece
 * that was made the same way.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}|\\{([a-zA-Z]+)}");
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Template() {}

    static String fill(String name, Map<String, String> values) {
        String text = READ.computeIfAbsent(name, n -> new String(bytes(n + ".html"), UTF_8));
        return PLACE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) != null
                                ? values.getOrDefault(m.group(1), "")
                                : escaped(values.getOrDefault(m.group(2), ""))));
    }

    /** A file of this bundle. */
    static byte[] bytes(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
