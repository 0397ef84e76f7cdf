package org.yihaotong.rest.resource;

import java.util.Objects;

/** The trial that somebody saw, and why it is applied. */
public record SeenPreview(String checksum, String reason) {

    public SeenPreview {
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(reason, "reason");
    }
}
