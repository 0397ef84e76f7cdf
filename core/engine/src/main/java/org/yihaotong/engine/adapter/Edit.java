package org.yihaotong.engine.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.yihaotong.api.adapter.ChangedSetting;
import org.yihaotong.api.adapter.ConfigDraft;
import org.yihaotong.api.adapter.ConfigForm;
import org.yihaotong.api.adapter.Setting;
import org.yihaotong.engine.words.Words;

/** What a draft changes in a form. */
final class Edit {

    private final Map<Setting, List<String>> changed;

    private Edit(Map<Setting, List<String>> changed) {
        this.changed = changed;
    }

    /** Compares; complains about all that does not fit through {@code check}. */
    static Edit of(ConfigForm form, ConfigDraft draft, ValueCheck check) {
        Map<String, List<String>> typed = new HashMap<>(draft.values());
        Map<Setting, List<String>> changed = new LinkedHashMap<>();
        Stream.concat(form.facts().stream(), form.settings().stream()).forEach(setting -> {
            List<String> values = typed.remove(setting.name());
            if (isChange(setting, values)) {
                check.that(setting.editable(), setting.name(), "read-only", Words.say("config.read-only"));
                check.check(setting, values);
                changed.put(setting, clean(values));
            } else if (!setting.present()) {
                check.check(setting, List.of());
            }
        });
        typed.keySet().forEach(name -> check.that(false, name, "unknown", Words.say("config.unknown")));
        return new Edit(changed);
    }

    private static boolean isChange(Setting setting, List<String> values) {
        if (values == null) {
            return false;
        }
        return setting.isSecret()
                ? setting.present() || !clean(values).isEmpty()
                : !clean(values).equals(clean(setting.values()));
    }

    private static List<String> clean(List<String> values) {
        return values.stream().filter(v -> !v.isEmpty()).toList();
    }

    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** What was kept before together with what is new; {@code seal} gets a secret's name and text. */
    Map<String, List<String>> onto(Map<String, List<String>> kept, BinaryOperator<String> seal) {
        Map<String, List<String>> all = new HashMap<>(kept);
        changed.forEach((setting, values) -> all.put(
                setting.name(),
                setting.isSecret()
                        ? values.stream()
                                .map(v -> seal.apply(setting.name(), v))
                                .toList()
                        : values));
        return all;
    }

    /** For the history. */
    List<ChangedSetting> noted() {
        List<ChangedSetting> noted = new ArrayList<>();
        changed.forEach(
                (s, values) -> noted.add(new ChangedSetting(s.name(), s.label(), s.isSecret(), s.values(), values)));
        return noted;
    }

    /** The new value of a setting, if it changes. */
    List<String> values(String name) {
        return changed.entrySet().stream()
                .filter(e -> e.getKey().name().equals(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}
