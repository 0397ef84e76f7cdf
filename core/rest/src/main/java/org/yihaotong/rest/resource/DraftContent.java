package org.yihaotong.rest.resource;

import java.util.Objects;

/**
 * What a draft holds.
 *
 * @param content at most 64 KiB of text
 */
public record DraftContent(String content) {

    public DraftContent {
        Objects.requireNonNull(content, "content");
    }
}
