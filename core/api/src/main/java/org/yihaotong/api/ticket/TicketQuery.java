package org.yihaotong.api.ticket;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which tickets a list shows, and how.
 *
 * @param states empty: all
 * @param types empty: all
 * @param urgencies empty: all
 * @param unit only tickets with a referral to this unit
 * @param text the beginning of a number, the last four digits of one that called, or words of title, content, place, matter
 *     and unit; 2 to 60 characters
 * @param mine only what waits for somebody with the actor's roles
 * @param order by time left, or newest first
 * @param cursor from the page before
 * @param limit 1 to 200
 * @param referralStates only tickets with a referral in one of these states, to {@code unit} if that is given; empty:
 *     all
 * @param marks only tickets with one of these marks; empty: all. With {@code mine} too, for then only these wait
 * @param area only tickets of this place, by its code
 * @param from accepted on this day or later
 * @param until accepted on this day or earlier
 */
public record TicketQuery(
        Set<TicketState> states,
        Set<AppealType> types,
        Set<Urgency> urgencies,
        Optional<String> unit,
        Optional<String> text,
        boolean mine,
        Order order,
        Optional<String> cursor,
        int limit,
        Set<ReferralState> referralStates,
        Set<TicketMark> marks,
        Optional<String> area,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** In which order tickets are listed. */
    public enum Order {
        /** The one that is due first comes first; those without a clock come last. */
        TIME_LEFT,
        NEWEST
    }

    /** How many rows a page has if nobody says. */
    public static final int DEFAULT_LIMIT = 50;

    public TicketQuery {
        states = states == null ? Set.of() : Set.copyOf(states);
        types = types == null ? Set.of() : Set.copyOf(types);
        urgencies = urgencies == null ? Set.of() : Set.copyOf(urgencies);
        unit = unit == null ? Optional.empty() : unit;
        text = text == null ? Optional.empty() : text;
        order = order == null ? Order.NEWEST : order;
        cursor = cursor == null ? Optional.empty() : cursor;
        limit = limit == 0 ? DEFAULT_LIMIT : limit;
        referralStates = referralStates == null ? Set.of() : Set.copyOf(referralStates);
        marks = marks == null ? Set.of() : Set.copyOf(marks);
        area = area == null ? Optional.empty() : area;
        from = from == null ? Optional.empty() : from;
        until = until == null ? Optional.empty() : until;
    }

    /** A query for tickets of every place and time. */
    public TicketQuery(
            Set<TicketState> states,
            Set<AppealType> types,
            Set<Urgency> urgencies,
            Optional<String> unit,
            Optional<String> text,
            boolean mine,
            Order order,
            Optional<String> cursor,
            int limit,
            Set<ReferralState> referralStates,
            Set<TicketMark> marks) {
        this(
                states,
                types,
                urgencies,
                unit,
                text,
                mine,
                order,
                cursor,
                limit,
                referralStates,
                marks,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A query that does not ask for marks. */
    public TicketQuery(
            Set<TicketState> states,
            Set<AppealType> types,
            Set<Urgency> urgencies,
            Optional<String> unit,
            Optional<String> text,
            boolean mine,
            Order order,
            Optional<String> cursor,
            int limit,
            Set<ReferralState> referralStates) {
        this(states, types, urgencies, unit, text, mine, order, cursor, limit, referralStates, Set.of());
    }

    /** A query that does not ask for referrals' states. */
    public TicketQuery(
            Set<TicketState> states,
            Set<AppealType> types,
            Set<Urgency> urgencies,
            Optional<String> unit,
            Optional<String> text,
            boolean mine,
            Order order,
            Optional<String> cursor,
            int limit) {
        this(states, types, urgencies, unit, text, mine, order, cursor, limit, Set.of());
    }

    /** The same question, for another page of it. */
    public TicketQuery turnedTo(Optional<String> page, int rows) {
        return new TicketQuery(
                states,
                types,
                urgencies,
                unit,
                text,
                mine,
                order,
                page,
                rows,
                referralStates,
                marks,
                area,
                from,
                until);
    }

    /** The same, only of this place and of these days. */
    public TicketQuery within(Optional<String> place, Optional<LocalDate> first, Optional<LocalDate> last) {
        return new TicketQuery(
                states,
                types,
                urgencies,
                unit,
                text,
                mine,
                order,
                cursor,
                limit,
                referralStates,
                marks,
                place,
                first,
                last);
    }

    /** Everything, newest first. */
    public static TicketQuery all() {
        return new TicketQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Order.NEWEST,
                Optional.empty(),
                DEFAULT_LIMIT);
    }

    /** What waits for the actor, most urgent first. */
    public static TicketQuery queue() {
        return new TicketQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                Order.TIME_LEFT,
                Optional.empty(),
                DEFAULT_LIMIT);
    }
}
