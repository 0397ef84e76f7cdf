package org.yihaotong.channels.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.channel.Matter;
import org.yihaotong.kit.link.HmacSha256;
import org.yihaotong.kit.link.JsonObject;

/** A matter as a service; its code comes from its path alone, so it is the same for ever and at every centre. */
final class Service {

    /** Whoever does not know where the matter belongs. */
    static final Service GENERAL = new Service(new Matter("", List.of(), List.of()));

    private static final Pattern ANSWER = Pattern.compile("attribute\\[([^\\[\\]]+)\\](?:\\[\\])?");
    private static final int CODE = 10;

    private final Matter matter;
    private final List<Attribute> attributes;

    Service(Matter matter) {
        this.matter = matter;
        this.attributes = matter.fields().stream().map(Attribute::new).toList();
    }

    /** The code of a matter, whether anybody handles it today or not. */
    static String code(String path) {
        return path.isEmpty()
                ? "general"
                : "m" + HmacSha256.digest(path.getBytes(UTF_8)).substring(0, CODE);
    }

    /** The name of a matter, whether anybody handles it today or not. */
    static String name(String path) {
        return path.isEmpty() ? "其他诉求" : path.substring(path.lastIndexOf('/') + 1);
    }

    String code() {
        return code(matter.path());
    }

    String name() {
        return name(matter.path());
    }

    String path() {
        return matter.path();
    }

    JsonObject document() {
        return new JsonObject()
                .with("service_code", code())
                .with("service_name", name())
                .with("description", description())
                .with("metadata", !attributes.isEmpty())
                .with("type", "realtime")
                .with("keywords", String.join(",", keywords()))
                .with("group", group());
    }

    private String description() {
        return matter.units().isEmpty()
                ? "不清楚归哪个单位办理的诉求，由 12345 热线派单。"
                : "由" + String.join("、", matter.units()) + (matter.units().size() > 1 ? "等单位" : "") + "办理。";
    }

    private Set<String> keywords() {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(matter.path().split("/")));
        words.addAll(matter.units());
        words.remove("");
        return words;
    }

    private String group() {
        int slash = matter.path().indexOf('/');
        return slash > 0
                ? matter.path().substring(0, slash)
                : matter.units().size() == 1 ? matter.units().get(0) : "综合";
    }

    JsonObject definition() {
        List<JsonObject> documents = new ArrayList<>();
        attributes.forEach(attribute -> documents.add(attribute.document(documents.size() + 1)));
        return new JsonObject().with("service_code", code()).with("attributes", documents);
    }

    /** The answers to the attributes, by the names of the fields; what is wrong is added to the troubles. */
    Map<String, String> answers(Parameters parameters, List<String> troubles) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            Matcher answer = ANSWER.matcher(name);
            if (answer.matches()) {
                given.computeIfAbsent(answer.group(1), code -> new ArrayList<>())
                        .addAll(parameters.all(name));
            }
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            List<String> values = given.remove(attribute.code());
            if (values != null) {
                Optional<String> value = attribute.value(values);
                value.ifPresent(text -> answers.put(attribute.code(), text));
                refuse(value.isEmpty(), attribute.code(), "的值不符合服务定义 has a wrong value", troubles);
            } else {
                refuse(attribute.isRequired(), attribute.code(), "必填 is required", troubles);
            }
        }
        given.keySet().forEach(code -> refuse(true, "…", "不在该服务的定义里 is not in the definition", troubles));
        return answers;
    }

    private static void refuse(boolean wrong, String code, String why, List<String> troubles) {
        if (wrong) {
            troubles.add("attribute[" + code + "] " + why + "。");
        }
    }
}
