package org.yihaotong.deploy.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.osgi.framework.Bundle;

/** The configurations that a bundle brings ({@code OSGI-INF/configurator/*.json}), as the Configurator reads them. */
final class Descriptors {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    private Descriptors() {}

    /** By pid; empty if the bundle brings none. */
    static Map<String, Map<String, Object>> of(Bundle bundle) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        Enumeration<URL> files = bundle.findEntries("OSGI-INF/configurator", "*.json", false);
        for (URL file : files == null ? Collections.<URL>emptyList() : Collections.list(files)) {
            all.putAll(read(file));
        }
        return all;
    }

    /** What the bundle brings for this pid. */
    static Optional<Map<String, Object>> of(Bundle bundle, String pid) {
        return Optional.ofNullable(of(bundle).get(pid));
    }

    static Map<String, Map<String, Object>> read(URL file) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        try (InputStream in = file.openStream()) {
            JSON.readTree(in).properties().forEach(entry -> {
                if (entry.getValue().isObject()) {
                    all.put(entry.getKey(), properties(entry.getValue()));
                }
            });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("a descriptor cannot be read", e);
        }
    }

    private static Map<String, Object> properties(JsonNode node) {
        Map<String, Object> properties = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (!field.getKey().startsWith(":")) {
                String[] key = field.getKey().split(":", 2);
                value(field.getValue(), key.length > 1 ? key[1] : "").ifPresent(v -> properties.put(key[0], v));
            }
        });
        return properties;
    }

    private static Optional<Object> value(JsonNode node, String type) {
        if (node.isArray()) {
            return Optional.of(StreamSupport.stream(node.spliterator(), false)
                    .map(JsonNode::asText)
                    .toArray(String[]::new));
        }
        return switch (type) {
            case "Integer", "int" -> Optional.of(node.asInt());
            case "Long", "long" -> Optional.of(node.asLong());
            case "Boolean", "boolean" -> Optional.of(node.asBoolean());
            case "String" -> Optional.of(node.asText());
            default -> plain(node);
        };
    }

    private static Optional<Object> plain(JsonNode node) {
        if (node.isNull() || node.isObject()) {
            return Optional.empty();
        }
        if (node.isBoolean()) {
            return Optional.of(node.asBoolean());
        }
        if (node.isIntegralNumber()) {
            return Optional.of(node.asLong());
        }
        return Optional.of(node.isNumber() ? node.asDouble() : node.asText());
    }
}
