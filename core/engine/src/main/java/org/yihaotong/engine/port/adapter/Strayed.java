package org.yihaotong.engine.port.adapter;

import java.util.Objects;

/**
 * Where folder and framework differ because somebody copied a jar in or took one out.
 *
 * @param file the jar's name in the folder; of a jar that went, its name as it was
 * @param jar the jar that came, or went
 * @param gone whether it went
 */
public record Strayed(String file, Jar jar, boolean gone) {

    public Strayed {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(jar, "jar");
    }
}
