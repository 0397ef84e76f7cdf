package org.yihaotong.api.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.Place;
import org.yihaotong.api.ticket.Urgency;

/**
 * A referral on its way to a back office.
 *
 * @param orderNo unique for ever, at most 30 of {@code A-Z a-z 0-9 -}; with {@code version} the idempotency key
 * @param version 1 at first, one more when the same order is sent again corrected after a refusal
 * @param ticket the ticket's number
 * @param round 1, more after a redo
 * @param caller whom to contact; empty for a confidential ticket
 * @param files what was laid beside the ticket and may leave the centre
 * @param due when the unit must have answered; later than {@code acceptedAt}
 */
public record WorkOrder(
        String orderNo,
        int version,
        String ticket,
        int round,
        boolean lead,
        AppealType type,
        Urgency urgency,
        String title,
        String content,
        String matter,
        Map<String, String> fields,
        Optional<Caller> caller,
        boolean confidential,
        Place place,
        Instant acceptedAt,
        Instant dispatchedAt,
        Instant due,
        List<FileContent> files) {

    /** An order without files. */
    public WorkOrder(
            String orderNo,
            int version,
            String ticket,
            int round,
            boolean lead,
            AppealType type,
            Urgency urgency,
            String title,
            String content,
            String matter,
            Map<String, String> fields,
            Optional<Caller> caller,
            boolean confidential,
            Place place,
            Instant acceptedAt,
            Instant dispatchedAt,
            Instant due) {
        this(
                orderNo,
                version,
                ticket,
                round,
                lead,
                type,
                urgency,
                title,
                content,
                matter,
                fields,
                caller,
                confidential,
                place,
                acceptedAt,
                dispatchedAt,
                due,
                List.of());
    }

    public WorkOrder {
        Objects.requireNonNull(orderNo, "orderNo");
        Objects.requireNonNull(ticket, "ticket");
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
        if (confidential && caller.isPresent()) {
            throw new IllegalArgumentException("a confidential order never carries the caller");
        }
    }

    /** The same order with these files. */
    public WorkOrder with(List<FileContent> attached) {
        return new WorkOrder(
                orderNo,
                version,
                ticket,
                round,
                lead,
                type,
                urgency,
                title,
                content,
                matter,
                fields,
                caller,
                confidential,
                place,
                acceptedAt,
                dispatchedAt,
                due,
                attached);
    }

    /** Never shows what a citizen said. */
    @Override
    public String toString() {
        return "WorkOrder[" + orderNo + " v" + version + "]";
    }
}
