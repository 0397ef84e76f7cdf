package org.yihaotong.api.adapter;

import java.util.List;
import java.util.Objects;

/**
 * A jar with an adapter in it (适配器包), wherever it lies.
 *
 * @param sha256 tells it from every other, 64 hexadecimal digits
 * @param name the bundle's symbolic name: the adapter's, in every version of it; empty: the jar has none
 * @param title the name for people
 * @param bytes its length
 * @param hotlines ids of the lines it brings
 */
public record AdapterJar(String sha256, String name, String version, String title, long bytes, List<String> hotlines) {

    public AdapterJar {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
        hotlines = List.copyOf(hotlines);
    }
}
