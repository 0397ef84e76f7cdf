package org.yihaotong.api.citizen;

import java.util.Objects;

/**
 * What became of one ticket when links were sent to several.
 *
 * @param refusal why not, in words; empty if the link is on its way
 */
public record LinkResult(String ticket, boolean promised, String refusal) {

    public LinkResult {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(refusal, "refusal");
    }
}
