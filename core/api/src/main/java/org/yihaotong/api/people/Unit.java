package org.yihaotong.api.people;

import java.util.Objects;
import java.util.Optional;

/**
 * A body that handles referrals and gives feedback (承办单位).
 *
 * @param id one word; the hotline's id where the unit has a hotline
 * @param name full name in Chinese
 * @param parent the unit above, which sees this unit's referrals too
 * @param hotline the line that carries work orders to this unit; empty: the unit works in the desk only
 * @param area territory code of GB/T 2260, for a unit that answers for a territory (属地); at most one unit each
 * @param active whether referrals may go there
 * @param version for optimistic locking
 */
public record Unit(
        String id,
        String name,
        UnitKind kind,
        Optional<String> parent,
        Optional<String> hotline,
        Optional<String> area,
        boolean active,
        long version) {

    public Unit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        kind = kind == null ? UnitKind.DEPARTMENT : kind;
        parent = parent == null ? Optional.empty() : parent;
        hotline = hotline == null ? Optional.empty() : hotline;
        area = area == null ? Optional.empty() : area;
    }

    /** A unit that answers for no territory. */
    public Unit(
            String id,
            String name,
            UnitKind kind,
            Optional<String> parent,
            Optional<String> hotline,
            boolean active,
            long version) {
        this(id, name, kind, parent, hotline, Optional.empty(), active, version);
    }
}
