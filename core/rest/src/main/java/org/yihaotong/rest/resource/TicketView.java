package org.yihaotong.rest.resource;

import java.time.Instant;
import java.util.List;
import org.yihaotong.api.delivery.Delivery;
import org.yihaotong.api.ticket.Action;
import org.yihaotong.api.ticket.Ticket;

/**
 * All that the ticket's page needs at once.
 *
 * @param actions what the asking person may do now, the likely thing first
 * @param now the server's time, for clocks that run on the page
 */
public record TicketView(Ticket ticket, List<Action> actions, List<Delivery> deliveries, Instant now) {}
