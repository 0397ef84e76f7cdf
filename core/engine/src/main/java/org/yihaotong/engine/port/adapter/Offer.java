package org.yihaotong.engine.port.adapter;

import java.util.Objects;

/** A jar of the catalogue, and what the catalogue says of it. */
public record Offer(Jar jar, String feature, String description) {

    public Offer {
        Objects.requireNonNull(jar, "jar");
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(description, "description");
    }
}
