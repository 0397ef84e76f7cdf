package org.yihaotong.deploy.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.api.adapter.SettingChoice;
import org.yihaotong.api.adapter.SettingContext;

/** What a bundle says about the settings of one configuration or factory, by Metatype. */
final class Described {

    private static final String FACT = "hotline.";

    private final ObjectClassDefinition about;
    private final Limits limits;
    private final Set<String> required = new HashSet<>();

    private Described(ObjectClassDefinition about, Limits limits) {
        this.about = about;
        this.limits = limits;
        attributes(ObjectClassDefinition.REQUIRED).forEach(a -> required.add(a.getID()));
    }

    /** What the bundle says, if it says something about this configuration or factory. */
    static Optional<Described> by(MetaTypeService metatype, Bundle bundle, String pid) {
        if (pids(metatype, bundle).noneMatch(pid::equals)) {
            return Optional.empty();
        }
        ObjectClassDefinition about = metatype.getMetaTypeInformation(bundle).getObjectClassDefinition(pid, null);
        return Optional.of(new Described(about, Limits.of(bundle, about.getID())));
    }

    /** All that the bundle says something about. */
    static Stream<String> pids(MetaTypeService metatype, Bundle bundle) {
        MetaTypeInformation words = metatype.getMetaTypeInformation(bundle);
        return words == null
                ? Stream.empty()
                : Stream.concat(Arrays.stream(words.getPids()), Arrays.stream(words.getFactoryPids()));
    }

    String title() {
        return Optional.ofNullable(about.getName()).orElse("");
    }

    String help() {
        return Optional.ofNullable(about.getDescription()).orElse("");
    }

    Optional<AttributeDefinition> attribute(String name) {
        return attributes(ObjectClassDefinition.ALL).stream()
                .filter(a -> a.getID().equals(name))
                .findFirst();
    }

    /** Every setting with its value among these properties; facts are not settings. */
    List<Setting> settings(Dictionary<String, Object> properties) {
        return attributes(ObjectClassDefinition.ALL).stream()
                .filter(a -> !a.getID().startsWith(FACT))
                .map(a -> setting(a, values(a, properties)))
                .toList();
    }

    private static List<String> values(AttributeDefinition attribute, Dictionary<String, Object> properties) {
        Object value = properties.get(attribute.getID());
        return value == null && attribute.getDefaultValue() != null
                ? List.of(attribute.getDefaultValue())
                : Typed.texts(value);
    }

    private Setting setting(AttributeDefinition attribute, List<String> values) {
        Limits.Bounds bounds = limits.of(attribute.getID());
        SettingContext context = Contexts.of(attribute);
        return new Setting(
                attribute.getID(),
                context,
                Optional.ofNullable(attribute.getName()).orElse(attribute.getID()),
                attribute.getDescription(),
                required.contains(attribute.getID()),
                true,
                bounds.least(),
                bounds.most(),
                Contexts.unit(attribute),
                choices(attribute),
                attribute.getCardinality() != 0,
                values,
                values.stream().anyMatch(v -> !v.isEmpty()));
    }

    private static List<SettingChoice> choices(AttributeDefinition attribute) {
        List<SettingChoice> choices = new ArrayList<>();
        String[] values = attribute.getOptionValues();
        String[] labels = attribute.getOptionLabels();
        for (int i = 0; values != null && i < values.length; i++) {
            choices.add(new SettingChoice(values[i], labels == null ? values[i] : labels[i]));
        }
        return choices;
    }

    private List<AttributeDefinition> attributes(int which) {
        AttributeDefinition[] attributes = about.getAttributeDefinitions(which);
        return attributes == null ? List.of() : List.of(attributes);
    }
}
