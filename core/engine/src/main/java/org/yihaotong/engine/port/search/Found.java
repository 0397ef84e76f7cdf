package org.yihaotong.engine.port.search;

import java.util.List;
import java.util.Objects;

/**
 * What was found.
 *
 * @param hits in the order asked for, at most as many as asked for
 */
public record Found(List<Hit> hits) {

    public Found {
        hits = List.copyOf(hits);
    }

    /**
     * One of them.
     *
     * @param place opaque; a question {@code after} it goes on there
     */
    public record Hit(Key key, String place) {

        public Hit {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(place, "place");
        }
    }
}
