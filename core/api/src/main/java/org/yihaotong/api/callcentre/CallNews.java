package org.yihaotong.api.callcentre;

import java.util.Objects;
import java.util.Set;

/**
 * That a call or a seat changed, told after the commit; holds nothing personal.
 *
 * @param call id of the call; empty: it was about the seats alone
 * @param agents logins of those at whose seats it rings, who talk, or who have just left it
 */
public record CallNews(String call, CallStage stage, Set<String> agents) {

    public CallNews {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(stage, "stage");
        agents = Set.copyOf(agents);
    }
}
