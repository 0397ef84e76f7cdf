package org.yihaotong.api.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A clock with its end and the reason why it ends then.
 *
 * @param due when it ends; while it stands still, when it would have ended
 * @param why the rule, what was counted and when it stood still, in words
 * @param limit the rule's limit as it was when the clock started; empty for a moment somebody chose
 * @param pauses when it stood still, oldest first; only the last may be open
 * @param granted the end that an extension set; counts before the limit does
 * @param pausesBefore how many of the pauses the grant knew; only later ones push its end
 * @param yellowAt from when the lamp is yellow
 * @param redAt from when the lamp is red
 * @param calendar version of the working-day calendar it was counted by; 0: none
 */
public record Deadline(
        ClockKind kind,
        Instant startedAt,
        Instant due,
        String why,
        Optional<TimeLimit> limit,
        List<Pause> pauses,
        Optional<Instant> granted,
        int pausesBefore,
        Instant yellowAt,
        Instant redAt,
        long calendar) {

    public Deadline {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(why, "why");
        limit = limit == null ? Optional.empty() : limit;
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        granted = granted == null ? Optional.empty() : granted;
        yellowAt = yellowAt == null ? part(startedAt, due, 75) : yellowAt;
        redAt = redAt == null ? part(startedAt, due, 90) : redAt;
    }

    /** A clock whose grant, if it has one, knows all its pauses. */
    public Deadline(
            ClockKind kind,
            Instant startedAt,
            Instant due,
            String why,
            Optional<TimeLimit> limit,
            List<Pause> pauses,
            Optional<Instant> granted,
            Instant yellowAt,
            Instant redAt,
            long calendar) {
        this(
                kind,
                startedAt,
                due,
                why,
                limit,
                pauses,
                granted,
                granted == null || granted.isEmpty() || pauses == null ? 0 : pauses.size(),
                yellowAt,
                redAt,
                calendar);
    }

    /** A clock that never stood still; its lamp is yellow from 75 % of the time and red from 90 %. */
    public Deadline(ClockKind kind, Instant startedAt, Instant due, String why) {
        this(kind, startedAt, due, why, Optional.empty(), List.of(), Optional.empty(), null, null, 0);
    }

    private static Instant part(Instant from, Instant to, int percent) {
        return from.plus(Duration.between(from, to).multipliedBy(percent).dividedBy(100));
    }

    /** The lamp at this moment: green, then yellow, red, and overdue from the end; a clock that stands still keeps its lamp. */
    public Light lightAt(Instant now) {
        Instant moment =
                openPause().map(Pause::from).filter(from -> from.isBefore(now)).orElse(now);
        if (!moment.isBefore(due)) {
            return Light.OVERDUE;
        }
        if (!moment.isBefore(redAt)) {
            return Light.RED;
        }
        return moment.isBefore(yellowAt) ? Light.GREEN : Light.YELLOW;
    }

    /** Whether the clock stands still. */
    public boolean isPaused() {
        return openPause().isPresent();
    }

    /** The pause that lasts. */
    public Optional<Pause> openPause() {
        return pauses.isEmpty()
                ? Optional.empty()
                : Optional.of(pauses.get(pauses.size() - 1)).filter(Pause::isOpen);
    }

    /** Stops the clock; one that stands still already goes on standing still for its first reason. */
    public Deadline pausedAt(Instant at, String reason) {
        if (isPaused()) {
            return this;
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, Optional.empty(), reason));
        return with(more, granted, pausesBefore);
    }

    /** Ends the pause that lasts; its end has to be counted anew afterwards. */
    public Deadline resumedAt(Instant at) {
        return openPause()
                .map(open -> {
                    List<Pause> more = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
                    more.add(new Pause(open.from(), Optional.of(at), open.reason()));
                    return with(more, granted, pausesBefore);
                })
                .orElse(this);
    }

    /** The same clock with an end that an extension sets; its end has to be counted anew afterwards. */
    public Deadline grantedUntil(Instant newDue) {
        return with(pauses, Optional.of(newDue), pauses.size());
    }

    private Deadline with(List<Pause> newPauses, Optional<Instant> newGrant, int before) {
        return new Deadline(kind, startedAt, due, why, limit, newPauses, newGrant, before, yellowAt, redAt, calendar);
    }

    /** The same clock, counted anew. */
    public Deadline counted(Instant newDue, String newWhy, Instant newYellow, Instant newRed, long byCalendar) {
        return new Deadline(
                kind, startedAt, newDue, newWhy, limit, pauses, granted, pausesBefore, newYellow, newRed, byCalendar);
    }
}
