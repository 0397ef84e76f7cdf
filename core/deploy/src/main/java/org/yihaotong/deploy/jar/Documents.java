package org.yihaotong.deploy.jar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.yihaotong.engine.port.adapter.JarContent.Configured;
import org.yihaotong.engine.port.adapter.JarContent.Known;
import org.yihaotong.engine.port.adapter.JarContent.Setting;

/** Reads the documents of a jar: the Configurator's JSON, Metatype, components, knowledge. */
final class Documents {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\[[a-z]+:[^;\\]]*(?:;type=[^;\\]]*)?(?:;default=([^\\]]*))?\\]");

    private final Map<String, byte[]> files;
    private final List<String> trouble;

    Documents(Map<String, byte[]> files, List<String> trouble) {
        this.files = new TreeMap<>(files);
        this.trouble = trouble;
    }

    List<Configured> configurations(String folder) {
        List<Configured> found = new ArrayList<>();
        for (JsonNode document : jsons(folder)) {
            for (Map.Entry<String, JsonNode> one : document.properties()) {
                if (!one.getKey().startsWith(":")) {
                    found.add(new Configured(one.getKey(), values(one.getValue())));
                }
            }
        }
        return found;
    }

    private static Map<String, Object> values(JsonNode configuration) {
        Map<String, Object> values = new HashMap<>();
        configuration
                .properties()
                .forEach(one -> values.put(one.getKey().replaceFirst(":[^:]*$", ""), value(one.getValue())));
        return values;
    }

    private static Object value(JsonNode node) {
        if (!node.isArray()) {
            return filled(node.asText());
        }
        List<String> several = new ArrayList<>();
        node.forEach(one -> several.add(filled(one.asText())));
        return several;
    }

    /** A placeholder is worth its default: nobody knows yet what a site fills in. */
    private static String filled(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1) == null ? "" : m.group(1)));
    }

    List<Known> knowledge(String folder) {
        List<Known> found = new ArrayList<>();
        for (JsonNode document : jsons(folder)) {
            document.path("items")
                    .forEach(item -> found.add(new Known(
                            item.path("id").asText(),
                            item.path("kind").asText(),
                            item.path("kind").asText().equals("term")
                                    ? item.path("term").asText()
                                    : item.path("question").asText(),
                            item.path("answer").asText(),
                            item.path("status").asText(document.path("status").asText()))));
        }
        return found;
    }

    private List<JsonNode> jsons(String folder) {
        List<JsonNode> found = new ArrayList<>();
        files.forEach((name, file) -> {
            if (name.startsWith(folder) && name.endsWith(".json")) {
                try {
                    found.add(JSON.readTree(file));
                } catch (IOException e) {
                    trouble.add("json " + name);
                }
            }
        });
        return found;
    }

    List<Setting> settings() {
        List<Setting> found = new ArrayList<>();
        for (Element attribute : elements("OSGI-INF/metatype/", "AD")) {
            found.add(new Setting(
                    attribute.getAttribute("id"),
                    attribute.getAttribute("type"),
                    label(attribute.getAttribute("name"))));
        }
        return found;
    }

    /** A label in a file of translations is looked up in the one without a language. */
    private String label(String name) {
        return name.startsWith("%") ? Labels.find(files, name.substring(1)) : name;
    }

    /** Interfaces under which components register. */
    Set<String> services() {
        Set<String> found = new HashSet<>();
        elements("OSGI-INF/", "provide").forEach(provide -> found.add(provide.getAttribute("interface")));
        return found;
    }

    private List<Element> elements(String folder, String tag) {
        List<Element> found = new ArrayList<>();
        files.forEach((name, file) -> {
            if (name.startsWith(folder) && name.endsWith(".xml")) {
                try {
                    found.addAll(Xml.elements(file, tag));
                } catch (IOException e) {
                    trouble.add("xml " + name);
                }
            }
        });
        return found;
    }
}
