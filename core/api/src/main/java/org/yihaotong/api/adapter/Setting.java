package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One setting of an adapter as its bundle describes it (配置项), with the value it has now.
 *
 * @param name the property's name, unique within the form
 * @param label what people call it, in Chinese
 * @param editable whether it may be changed at the desk; else it is shown only
 * @param least the smallest number, or the fewest characters
 * @param most the largest number, or the most characters
 * @param unit of a number: 秒, 分钟 …; empty if it has none
 * @param choices what it may be, if only certain values fit
 * @param several whether it holds more than one value
 * @param values the value now, or the several; always empty for secrets
 * @param present whether it has a value; all that anybody ever learns of a secret
 */
public record Setting(
        String name,
        SettingContext context,
        String label,
        String help,
        boolean required,
        boolean editable,
        Optional<Long> least,
        Optional<Long> most,
        String unit,
        List<SettingChoice> choices,
        boolean several,
        List<String> values,
        boolean present) {

    public Setting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        help = help == null ? "" : help;
        unit = unit == null ? "" : unit;
        choices = List.copyOf(choices);
        values = context == SettingContext.SECRET ? List.of() : List.copyOf(values);
    }

    /** The same setting with these values. */
    public Setting with(List<String> newValues) {
        return new Setting(
                name,
                context,
                label,
                help,
                required,
                editable,
                least,
                most,
                unit,
                choices,
                several,
                newValues,
                newValues.stream().anyMatch(v -> !v.isEmpty()));
    }

    public boolean isSecret() {
        return context == SettingContext.SECRET;
    }
}
