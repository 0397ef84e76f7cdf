package org.yihaotong.engine.port.adapter;

import java.util.Objects;
import java.util.Optional;

/**
 * A jar in the folder.
 *
 * @param file its name there
 * @param installed whether the bundle of exactly this jar is installed
 * @param running whether that bundle runs
 * @param previous the jar that a roll-back would bring
 */
public record Housed(String file, Jar jar, boolean installed, boolean running, Optional<Jar> previous) {

    public Housed {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(jar, "jar");
        Objects.requireNonNull(previous, "previous");
    }
}
