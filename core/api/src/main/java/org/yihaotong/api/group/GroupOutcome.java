package org.yihaotong.api.group;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an action on many tickets did.
 *
 * @param group the group afterwards; empty if every row was refused and none was opened
 * @param rows one for every ticket that was tried, in their order
 * @param waiting how many members wait on; after an answer the engine goes on with these by itself
 */
public record GroupOutcome(Optional<Group> group, List<MemberResult> rows, long waiting) {

    public GroupOutcome {
        Objects.requireNonNull(group, "group");
        rows = List.copyOf(rows);
    }
}
