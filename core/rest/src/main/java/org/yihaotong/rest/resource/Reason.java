package org.yihaotong.rest.resource;

import java.util.Objects;

/** Why somebody does what needs a reason. */
public record Reason(String reason) {

    public Reason {
        Objects.requireNonNull(reason, "reason");
    }
}
