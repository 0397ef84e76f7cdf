package org.yihaotong.engine.citizen;

import java.time.Instant;
import org.yihaotong.api.citizen.CitizenNotice;

/** What is to be done with a claimed notice now. */
sealed interface Turn {

    /** It is told. */
    record Tell(CitizenNotice notice) implements Turn {}

    /** Something is missing that a person can put right. */
    record Wait(String reason, Instant until) implements Turn {}

    /** It ends without being told. */
    record End(String reason) implements Turn {}
}
