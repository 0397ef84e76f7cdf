package org.yihaotong.rest.resource;

import java.util.List;

/** To whom links are to be sent. */
public record LinkOrder(List<String> tickets) {

    public LinkOrder {
        tickets = tickets == null ? List.of() : List.copyOf(tickets);
    }
}
