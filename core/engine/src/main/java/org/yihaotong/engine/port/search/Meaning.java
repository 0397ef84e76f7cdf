package org.yihaotong.engine.port.search;

import java.util.Objects;

/** What words or a text mean to one model: a direction of length 1. Those of different models are never compared. */
public final class Meaning {

    private final String model;
    private final float near;
    private final float[] direction;

    /**
     * As a model says it.
     *
     * @param near how near, up to 1, two directions are at least if they have to do with each other
     */
    public Meaning(String model, float near, float[] direction) {
        this.model = Objects.requireNonNull(model, "model");
        this.near = near;
        this.direction = direction.clone();
    }

    public String model() {
        return model;
    }

    public float near() {
        return near;
    }

    public float[] direction() {
        return direction.clone();
    }

    /** Never shows what was said. */
    @Override
    public String toString() {
        return "Meaning[" + model + "]";
    }
}
