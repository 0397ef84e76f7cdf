package org.yihaotong.api.numbering;

import java.util.Objects;

/**
 * How the files of one switch stand.
 *
 * @param planned checksum of what the plan says; empty if a setting is wrong
 * @param present checksum of what lies there; empty if nothing does
 * @param trouble what is wrong and what to do, in words; empty if nothing is
 */
public record PlanStanding(String id, String name, String planned, String present, String trouble) {

    public PlanStanding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(present, "present");
        Objects.requireNonNull(trouble, "trouble");
    }

    /** Whether the switch has what the plan says. */
    public boolean isCurrent() {
        return !planned.isEmpty() && planned.equals(present);
    }
}
