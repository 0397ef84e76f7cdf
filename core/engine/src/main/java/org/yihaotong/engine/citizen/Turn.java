package org.yihaotong.engine.citizen;

import java.time.Instant;
import java.util.List;
import org.yihaotong.api.citizen.CitizenNotice;

/** What is to be done with a claimed notice now. */
sealed interface Turn {

    /**
     * It is told.
     *
     * @param addresses the sorts of address that the citizen left, the preferred first
     */
    record Tell(CitizenNotice notice, List<String> addresses) implements Turn {

        public Tell {
            addresses = List.copyOf(addresses);
        }
    }

    /** Something is missing that a person can put right. */
    record Wait(String reason, Instant until) implements Turn {}

    /** It ends without being told. */
    record End(String reason) implements Turn {}
}
