package org.yihaotong.api.hotline;

import java.util.List;
import java.util.Objects;

/**
 * The facts of one line, as its bundle states them.
 *
 * @param id one word, also the id of its unit
 * @param name the unit's name in Chinese
 * @param numbers the line's own numbers
 * @param aliases numbers merged into it earlier
 * @param phase 1 to 3; 0 for guided lines
 * @param organization {@code department} or {@code utility}
 * @param matters what the unit handles
 * @param areas territory codes it serves; empty: the whole city
 * @param announcement what callers of the old number, or of a guided one, are told
 * @param seatQueue the switch's queue of a seated line
 * @param terms its clocks, its transition and what it has to bring
 */
public record Hotline(
        String id,
        String name,
        List<String> numbers,
        List<String> aliases,
        Method method,
        int phase,
        String organization,
        List<String> matters,
        List<String> areas,
        List<ExtraField> fields,
        String announcement,
        String seatQueue,
        LineTerms terms) {

    /** A line on plain terms. */
    public Hotline(
            String id,
            String name,
            List<String> numbers,
            List<String> aliases,
            Method method,
            int phase,
            String organization,
            List<String> matters,
            List<String> areas,
            List<ExtraField> fields,
            String announcement,
            String seatQueue) {
        this(
                id,
                name,
                numbers,
                aliases,
                method,
                phase,
                organization,
                matters,
                areas,
                fields,
                announcement,
                seatQueue,
                LineTerms.PLAIN);
    }

    public Hotline {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(method, "method");
        numbers = List.copyOf(numbers);
        aliases = List.copyOf(aliases);
        organization = organization == null ? "department" : organization;
        matters = List.copyOf(matters);
        areas = List.copyOf(areas);
        fields = List.copyOf(fields);
        announcement = announcement == null ? "" : announcement;
        seatQueue = seatQueue == null ? "" : seatQueue;
        terms = terms == null ? LineTerms.PLAIN : terms;
    }

    /** Whether the unit may be sent an order: none where callers are only guided, and beside calls only to who takes cards. */
    public boolean takesOrders() {
        return method != Method.GUIDED && (method != Method.TRANSFERRED || terms.cards());
    }
}
