package org.yihaotong.api.group;

import java.util.List;
import java.util.Objects;
import org.yihaotong.api.ticket.TicketSummary;

/**
 * All that the group's page needs at once.
 *
 * @param actions what the asking person may do now, the likely thing first
 */
public record GroupView(Group group, TicketSummary head, GroupCount count, List<GroupAction> actions) {

    public GroupView {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(count, "count");
        actions = List.copyOf(actions);
    }
}
