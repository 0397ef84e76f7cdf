package org.yihaotong.api.calls;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * The desk for comparing what the centre heard of calls, what its switches wrote down and what units say (交换机对账). Every day
 * is compared by itself once it is over, and again when records of it come late. Whoever sees a line's call records sees
 * this. Fails as {@link org.yihaotong.api.ticket.TicketDesk} does.
 */
@ProviderType
public interface ReconciliationDesk {

    /** Day by day, newest first. */
    Page<Reconciliation> reconciliations(Actor actor, Optional<String> hotline, Optional<String> cursor, int limit);

    /**
     * Compares one day now, which may be today: for shift leaders, supervisors and those who look after lines.
     *
     * @param hotline {@code centre} stands for 12345 itself
     */
    Reconciliation reconcile(Actor actor, String hotline, LocalDate day);
}
