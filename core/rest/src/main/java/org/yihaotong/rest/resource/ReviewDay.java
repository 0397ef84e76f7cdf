package org.yihaotong.rest.resource;

import java.time.LocalDate;
import java.util.Objects;

/** When a knowledge item is looked at again. */
public record ReviewDay(LocalDate reviewOn) {

    public ReviewDay {
        Objects.requireNonNull(reviewOn, "reviewOn");
    }
}
