package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a jar holds for the centre.
 *
 * @param configurations what it configures
 * @param settings what can be configured
 * @param knowledge questions and terms of its unit
 * @param classes its own classes
 * @param services interfaces its components register under
 */
public record JarContent(
        List<Configured> configurations,
        List<Setting> settings,
        List<Known> knowledge,
        List<JarClass> classes,
        Set<String> services) {

    /** Nothing at all. */
    public static final JarContent EMPTY = new JarContent(List.of(), List.of(), List.of(), List.of(), Set.of());

    public JarContent {
        configurations = List.copyOf(configurations);
        settings = List.copyOf(settings);
        knowledge = List.copyOf(knowledge);
        classes = List.copyOf(classes);
        services = Set.copyOf(services);
    }

    /**
     * One configuration.
     *
     * @param values by name without type, placeholders replaced by their defaults
     */
    public record Configured(String pid, Map<String, Object> values) {

        public Configured {
            Objects.requireNonNull(pid, "pid");
            values = Map.copyOf(values);
        }
    }

    /** One setting as its form shows it. */
    public record Setting(String id, String type, String label) {

        public Setting {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(label, "label");
        }
    }

    /**
     * One item of knowledge.
     *
     * @param kind {@code qa} or {@code term}
     * @param title the question or the term
     */
    public record Known(String id, String kind, String title, String answer, String status) {

        public Known {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * One class.
     *
     * @param adapter whether it says that it is an adapter
     * @param methods names of its public methods
     * @param dangers what it does that an adapter must not: {@code exec}, {@code exit}, {@code native}, {@code thread}
     */
    public record JarClass(String name, boolean adapter, Set<String> methods, Set<String> dangers) {

        public JarClass {
            Objects.requireNonNull(name, "name");
            methods = Set.copyOf(methods);
            dangers = Set.copyOf(dangers);
        }
    }
}
