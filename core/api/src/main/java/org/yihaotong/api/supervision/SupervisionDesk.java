package org.yihaotong.api.supervision;

import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;

/**
 * All supervision orders (督办单) across tickets; a unit sees its own and those of units below it. Orders are issued,
 * answered and closed by commands on their tickets. Fails as {@link org.yihaotong.api.ticket.TicketDesk} does.
 */
@ProviderType
public interface SupervisionDesk {

    Page<OrderSummary> orders(Actor actor, OrderQuery query);

    OrderCounts counts(Actor actor);
}
