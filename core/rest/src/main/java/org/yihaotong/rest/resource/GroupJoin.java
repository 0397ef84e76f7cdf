package org.yihaotong.rest.resource;

import java.util.List;

/** Which tickets are to be joined to which. */
public record GroupJoin(String to, List<String> tickets) {

    public GroupJoin {
        to = to == null ? "" : to.strip();
        tickets = tickets == null ? List.of() : List.copyOf(tickets);
    }
}
