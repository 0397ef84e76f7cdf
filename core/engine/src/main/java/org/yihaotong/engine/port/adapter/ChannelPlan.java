package org.yihaotong.engine.port.adapter;

import java.util.Objects;

/**
 * A channel to citizens whose bundle is here.
 *
 * @param title what the bundle calls it
 * @param running whether its bundle runs
 */
public record ChannelPlan(String id, String title, boolean running) {

    public ChannelPlan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}
