package org.yihaotong.engine.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.Tally;
import org.yihaotong.engine.port.CallStore.Span;
import org.yihaotong.engine.port.ReckoningStore.Heard;
import org.yihaotong.engine.port.ReckoningStore.Written;
import org.yihaotong.engine.words.Words;

/**
 * Compares what each side says of one line's day. Pure: it does not matter in which order or how often anything came. The legs
 * of a call are one call, answered if one of them was; so the loser of a ring at several seats is no missed call.
 */
final class Reckoning {

    private final Sides sides;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    /**
     * What there is to compare. Calls that began some hours before or after the day are among it, for the switch's clock and
     * the centre's may disagree at midnight, and legs go beyond it.
     *
     * @param hearing sources of which the centre hears calls as they happen
     * @param writing sources that write records
     * @param switched whether any of them writes records of this line
     * @param unit whether the unit brings records
     * @param parallel whether the unit's seats and the centre's ring at once, so that each answers some
     */
    record Sides(
            Span day,
            List<Heard> heard,
            List<Written> written,
            Set<String> hearing,
            Set<String> writing,
            boolean switched,
            boolean unit,
            boolean parallel) {

        boolean isOfDay(Instant at) {
            return !at.isBefore(day.from()) && at.isBefore(day.before());
        }
    }

    /** What was found. */
    record Found(List<Tally> tallies, List<String> differences) {

        boolean isNothing() {
            return differences.isEmpty() && tallies.stream().allMatch(t -> t.offered() == 0);
        }
    }

    private Reckoning(Sides sides) {
        this.sides = sides;
    }

    static Found of(Sides sides) {
        Reckoning reckoning = new Reckoning(sides);
        reckoning.compare();
        return new Found(List.copyOf(reckoning.tallies), List.copyOf(reckoning.differences));
    }

    private void compare() {
        List<SwitchReckoning> switches =
                sources().stream().map(s -> new SwitchReckoning(s, sides)).toList();
        List<Tally> heard = switches.stream().flatMap(s -> s.heard().stream()).toList();
        List<Tally> written =
                switches.stream().flatMap(s -> s.written().stream()).toList();
        tallies.addAll(heard);
        tallies.addAll(written);
        switches.forEach(s -> differences.addAll(s.differences()));
        Tally centre = sum(heard);
        if (centre.offered() > 0) {
            switches.stream().filter(s -> s.heard().isEmpty()).forEach(s -> beside(s, centre));
        }
        if (sides.unit()) {
            Tally unit = unit();
            tallies.add(unit);
            boolean known = sides.switched() || centre.offered() > 0 || !written.isEmpty();
            if (known) {
                compare(unit, heard.isEmpty() ? most(written) : centre);
            }
        }
    }

    private Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        sides.heard().forEach(h -> sources.add(Origin.SWITCH + h.provider()));
        sides.written().stream()
                .map(Written::source)
                .filter(Reckoning::isSwitch)
                .forEach(sources::add);
        return sources;
    }

    private static boolean isSwitch(String source) {
        return source.startsWith(Origin.SWITCH);
    }

    /** A switch before the one that the centre hears sees the same calls; who answered them it cannot say. */
    private void beside(SwitchReckoning other, Tally centre) {
        other.written()
                .filter(t -> t.offered() != centre.offered())
                .ifPresent(t ->
                        differences.add(Words.say("reckoning.beside", other.name(), t.offered(), centre.offered())));
    }

    private static Tally sum(List<Tally> all) {
        return all.stream()
                .reduce(
                        new Tally(Tally.HEARD, 0, 0, 0, 0),
                        (a, b) -> new Tally(
                                a.side(),
                                a.offered() + b.offered(),
                                a.answered() + b.answered(),
                                a.abandoned() + b.abandoned(),
                                a.talkSeconds() + b.talkSeconds()));
    }

    /** Several switches that a call passes write it down each; the one that wrote most knows best. */
    private static Tally most(List<Tally> written) {
        return written.stream()
                .reduce(new Tally(Origin.SWITCH, 0, 0, 0, 0), (a, b) -> b.offered() > a.offered() ? b : a);
    }

    private Tally unit() {
        List<Written> own = sides.written().stream()
                .filter(w -> !isSwitch(w.source()) && sides.isOfDay(w.at()))
                .toList();
        long answered = own.stream().filter(Written::answered).count();
        long talk = own.stream().mapToLong(Written::talkSeconds).sum();
        return new Tally(Tally.UNIT, own.size(), answered, own.size() - answered, talk);
    }

    private void compare(Tally unit, Tally base) {
        String side = Words.say(base.side().startsWith(Tally.HEARD) ? "reckoning.centre" : "reckoning.switch");
        long missing = base.offered() - unit.offered();
        if (missing != 0) {
            differences.add(Words.say(
                    missing > 0 ? "reckoning.unit-misses" : "reckoning.unit-has-more",
                    side,
                    unit.offered(),
                    base.offered(),
                    Math.abs(missing)));
        }
        boolean answered = sides.parallel() ? unit.answered() <= base.answered() : unit.answered() == base.answered();
        if (!answered) {
            differences.add(Words.say("reckoning.unit-answered", side, unit.answered(), base.answered()));
        }
        long apart = Math.abs(unit.talkSeconds() - base.talkSeconds());
        if (!sides.parallel() && apart > SwitchReckoning.ROUNDING * Math.max(unit.answered(), base.answered())) {
            differences.add(Words.say("reckoning.unit-talk", side, unit.talkSeconds(), base.talkSeconds()));
        }
    }
}
