package org.yihaotong.api.adapter;

import java.util.Objects;

/** One of the values that a setting may have, and what people call it. */
public record SettingChoice(String value, String label) {

    public SettingChoice {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(label, "label");
    }
}
