package org.yihaotong.engine.port.adapter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.adapter.TouchedBundle;

/**
 * How the framework followed the folder in one place.
 *
 * @param touched the bundles that were touched
 * @param trouble why the bundle does not start; then everything is as before
 */
public record Followed(Strayed strayed, List<TouchedBundle> touched, Optional<String> trouble) {

    public Followed {
        Objects.requireNonNull(strayed, "strayed");
        touched = List.copyOf(touched);
        Objects.requireNonNull(trouble, "trouble");
    }
}
