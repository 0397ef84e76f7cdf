package org.yihaotong.engine.port.search;

import java.util.Objects;

/**
 * That something changed, last of all at this place in the order of changes.
 *
 * @param place from 1
 */
public record Changed(Key key, long place) {

    public Changed {
        Objects.requireNonNull(key, "key");
    }
}
