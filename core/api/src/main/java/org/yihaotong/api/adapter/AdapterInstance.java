package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Objects;

/**
 * One line of several that share one adapter (适配器实例).
 *
 * @param own whether it was added at the desk and may be removed there
 */
public record AdapterInstance(String hotline, String name, List<String> numbers, boolean own) {

    public AdapterInstance {
        Objects.requireNonNull(hotline, "hotline");
        Objects.requireNonNull(name, "name");
        numbers = List.copyOf(numbers);
    }
}
