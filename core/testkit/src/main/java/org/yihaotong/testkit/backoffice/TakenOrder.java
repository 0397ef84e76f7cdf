package org.yihaotong.testkit.backoffice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.ReplyKind;

/**
 * An order as the unit has it.
 *
 * @param number the unit's own
 * @param timesTaken more than once means that people go out twice
 * @param person empty when the unit was not told
 * @param phone empty when the unit was not told
 * @param said what the unit replied, in order
 * @param pending id of a request that waits for the centre's decision
 * @param changedAt when it was taken, or last replied to or decided upon
 */
public record TakenOrder(
        String orderNo,
        String number,
        int timesTaken,
        String title,
        String content,
        String person,
        String phone,
        boolean confidential,
        int urges,
        boolean withdrawn,
        List<ReplyKind> said,
        Optional<String> pending,
        Instant due,
        Instant changedAt) {

    public TakenOrder {
        said = List.copyOf(said);
    }
}
