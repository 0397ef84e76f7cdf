package org.yihaotong.engine.port.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found.
 *
 * @param hits in the order asked for, at most as many as asked for
 * @param better words that would have found more (您要找的是不是)
 */
public record Found(List<Hit> hits, Optional<String> better) {

    public Found {
        hits = List.copyOf(hits);
        Objects.requireNonNull(better, "better");
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
