package org.yihaotong.engine.delivery;

import java.time.Instant;
import java.util.Optional;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.hotline.Receipt;
import org.yihaotong.engine.directory.LineThread.Talk;

/** What is to be done with a claimed delivery now. */
sealed interface Turn {

    /**
     * It is said to the adapter.
     *
     * @param talk answers nothing if there was nothing that the unit can be told
     * @param moot whether a refusal only means that nothing was left to say
     */
    record Say(Talk<Optional<Receipt>> talk, boolean moot) implements Turn {}

    /** Something else has to happen first. */
    record Wait(Instant until) implements Turn {}

    /** It ends without being said. */
    record End(Delivery outcome) implements Turn {}
}
