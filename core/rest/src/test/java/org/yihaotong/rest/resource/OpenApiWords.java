package org.yihaotong.rest.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What the document says in Chinese, and how long texts may be: {@code label | min..max | pattern}. */
final class OpenApiWords {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Properties words = new Properties();
    private final Set<String> used = new HashSet<>();
    private final Set<String> missing = new TreeSet<>();

    OpenApiWords() {
        try (Reader reader = new InputStreamReader(
                OpenApiWords.class.getResourceAsStream("/org/yihaotong/rest/openapi.properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String say(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            missing.add(key);
            return "? | 0..1";
        }
        used.add(key);
        return text;
    }

    /** The Chinese name of a member or parameter. */
    String label(String key) {
        return say(key).split("\\|", 2)[0].strip().replaceFirst("^!", "");
    }

    /** Whether a request must hold the member. */
    boolean isRequired(String key) {
        return say(key).startsWith("!");
    }

    /** The shape of a parameter's text. */
    ObjectNode shape(String parameter) {
        return text("parameter." + parameter);
    }

    /** The shape of a text: how long, and of what. */
    ObjectNode text(String key) {
        String[] part = say(key).split("\\|", 3);
        if (part.length < 2) {
            missing.add(key + " | shortest..longest");
            return MAPPER.createObjectNode();
        }
        String[] length = part[1].strip().split("\\.\\.", 2);
        ObjectNode text = MAPPER.createObjectNode().put("type", "string");
        if (!length[0].equals("0")) {
            text.put("minLength", Integer.parseInt(length[0]));
        }
        text.put("maxLength", Integer.parseInt(length[1]));
        if (part.length > 2) {
            text.put("pattern", part[2].strip());
        }
        return text;
    }

    /** What nothing, or no length, is said about. */
    Set<String> missing() {
        return missing;
    }

    /** What is said about things that do not exist (any more). */
    Set<String> unused() {
        Set<String> rest = new TreeSet<>(words.stringPropertyNames());
        rest.removeAll(used);
        return rest;
    }
}
