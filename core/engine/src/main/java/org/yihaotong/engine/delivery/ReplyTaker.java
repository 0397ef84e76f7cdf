package org.yihaotong.engine.delivery;

import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.engine.port.ReplyRow;

/** Applies a back office's reply to its ticket; the desk does this, the pump only keeps the inbox. */
@FunctionalInterface
public interface ReplyTaker {

    /**
     * Moves the ticket by this reply and settles the row in the same transaction, or only settles it (LATE, REFUSED)
     * through {@link org.yihaotong.engine.port.DeliveryStore#settle}. The row is in the inbox, unsettled, and its order
     * is known to belong to its line. May be called again with a row that somebody has settled meanwhile; then it
     * answers DUPLICATE. When it throws, the row stays unsettled and is taken again later.
     */
    Taken take(ReplyRow row);
}
