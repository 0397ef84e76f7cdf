package org.yihaotong.api.adapter;

import java.util.Objects;
import java.util.Optional;

/**
 * An adapter that the distribution brings along (适配器目录).
 *
 * @param feature its name in the catalogue of features
 * @param description what the catalogue says of it
 * @param installed the version that is installed now
 */
public record CatalogueItem(
        AdapterJar jar, String feature, String description, Grade grade, Optional<String> installed) {

    public CatalogueItem {
        Objects.requireNonNull(jar, "jar");
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(installed, "installed");
    }
}
