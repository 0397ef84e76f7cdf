package org.yihaotong.api.ticket;

import java.util.Optional;

/**
 * The result of verifying a ticket's chain of events.
 *
 * @param events how many links were checked
 * @param brokenAt the first link that does not fit; empty: the chain is whole
 * @param reason what does not fit, in words
 */
public record ChainReport(String ticket, long events, Optional<Long> brokenAt, String reason) {

    public boolean isWhole() {
        return brokenAt.isEmpty();
    }
}
