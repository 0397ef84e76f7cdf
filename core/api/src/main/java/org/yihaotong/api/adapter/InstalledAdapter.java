package org.yihaotong.api.adapter;

import java.util.Objects;
import java.util.Optional;

/**
 * An adapter in the centre's folder (已装适配器).
 *
 * @param file its name in the folder
 * @param detail why it does not run; empty if it does
 * @param previous the version that a roll-back would bring back
 */
public record InstalledAdapter(
        AdapterJar jar, String file, AdapterState state, String detail, Grade grade, Optional<String> previous) {

    public InstalledAdapter {
        Objects.requireNonNull(jar, "jar");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(previous, "previous");
    }
}
