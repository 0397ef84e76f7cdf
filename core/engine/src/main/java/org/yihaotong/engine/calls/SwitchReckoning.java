package org.yihaotong.engine.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.calls.Origin;
import org.yihaotong.api.calls.Tally;
import org.yihaotong.engine.calls.Reckoning.Sides;
import org.yihaotong.engine.port.ReckoningStore.Heard;
import org.yihaotong.engine.port.ReckoningStore.Written;
import org.yihaotong.engine.words.Words;

/**
 * One switch's calls of a day, call by call: what the centre heard beside what the switch wrote down. A call that both know is
 * of the day on which the centre heard it. Refused calls, and those that have not ended, are counted on neither side.
 */
final class SwitchReckoning {

    /** Records count whole seconds at both ends. */
    static final long ROUNDING = 2;

    private static final int NAMED = 3;

    private final String source;
    private final boolean hears;
    private final boolean writes;
    private final List<Pair> pairs;

    /** A call as each side knows it. */
    private record Pair(String id, Optional<Heard> heard, Optional<Written> written) {

        boolean isHeard() {
            return heard.filter(h -> h.fate() == CallFate.ANSWERED || h.fate() == CallFate.ABANDONED)
                    .isPresent();
        }

        boolean wasAnswered() {
            return heard.filter(h -> h.fate() == CallFate.ANSWERED).isPresent();
        }

        boolean isOpen() {
            return heard.filter(h -> h.fate() == CallFate.OPEN).isPresent();
        }

        boolean isAnswered() {
            return written.filter(Written::answered).isPresent();
        }

        /** A record that says busy of a call nobody heard was refused; whatever the centre counts is counted here, too. */
        boolean isWritten() {
            boolean counts = isAnswered()
                    || (heard.isPresent()
                            ? isHeard()
                            : written.filter(Written::busy).isEmpty());
            return written.isPresent() && counts && !isOpen();
        }

        boolean isBoth() {
            return isHeard() && isWritten();
        }

        /** From the switch's own answer on, so that waiting may be in it; what it misses, or has beyond that, is wrong. */
        boolean isTalkWrong() {
            return wasAnswered() && isAnswered() && (less() > ROUNDING || more() > ROUNDING);
        }

        private long less() {
            return heardSeconds() - writtenSeconds();
        }

        private long more() {
            return writtenSeconds()
                    - heardSeconds()
                    - heard.map(Heard::waitedMillis).orElse(0L) / 1000;
        }

        long heardSeconds() {
            return heard.map(Heard::talkedMillis).orElse(0L) / 1000;
        }

        long writtenSeconds() {
            return written.map(Written::talkSeconds).orElse(0L);
        }
    }

    SwitchReckoning(String source, Sides sides) {
        this.source = source;
        Map<String, Heard> heard = sides.heard().stream()
                .filter(h -> h.provider().equals(name()))
                .collect(Collectors.toMap(Heard::id, h -> h, (one, same) -> one));
        Map<String, Written> written = sides.written().stream()
                .filter(w -> w.source().equals(source))
                .collect(Collectors.toMap(Written::call, w -> w, (one, same) -> one));
        this.hears = !heard.isEmpty() || sides.hearing().contains(source);
        this.writes = !written.isEmpty() || sides.writing().contains(source);
        Map<String, Pair> all = new TreeMap<>();
        Stream.concat(heard.keySet().stream(), written.keySet().stream())
                .forEach(id -> all.put(
                        id, new Pair(id, Optional.ofNullable(heard.get(id)), Optional.ofNullable(written.get(id)))));
        this.pairs = all.values().stream()
                .filter(p -> sides.isOfDay(p.heard()
                        .map(Heard::at)
                        .orElseGet(() -> p.written().orElseThrow().at())))
                .toList();
    }

    String name() {
        return source.substring(Origin.SWITCH.length());
    }

    /** What the centre heard, if it hears this switch. */
    Optional<Tally> heard() {
        long talk = sum(Pair::heardSeconds, Pair::wasAnswered);
        return tally(hears, Tally.HEARD + name(), count(Pair::isHeard), count(Pair::wasAnswered), talk);
    }

    /** What the switch wrote down, if it writes. */
    Optional<Tally> written() {
        Predicate<Pair> answered = p -> p.isWritten() && p.isAnswered();
        long talk = sum(Pair::writtenSeconds, answered);
        return tally(writes, source, count(Pair::isWritten), count(answered), talk);
    }

    private static Optional<Tally> tally(boolean is, String side, long offered, long answered, long talk) {
        return is ? Optional.of(new Tally(side, offered, answered, offered - answered, talk)) : Optional.empty();
    }

    private long sum(ToLongFunction<Pair> seconds, Predicate<Pair> of) {
        return pairs.stream().filter(of).mapToLong(seconds).sum();
    }

    private long count(Predicate<Pair> wanted) {
        return pairs.stream().filter(wanted).count();
    }

    /** Which side misses what, in words. */
    List<String> differences() {
        List<String> said = new ArrayList<>();
        if (hears && writes) {
            say(said, "written-misses", p -> p.isHeard() && !p.isWritten());
            say(said, "heard-misses", p -> p.isWritten() && !p.isHeard() && !p.isOpen());
            say(said, "heard-open", p -> p.isOpen() && p.written().isPresent());
            say(said, "written-unanswered", p -> p.isBoth() && p.wasAnswered() && !p.isAnswered());
            say(said, "heard-unanswered", p -> p.isBoth() && !p.wasAnswered() && p.isAnswered());
            say(said, "talk", Pair::isTalkWrong);
        }
        return said;
    }

    private void say(List<String> said, String what, Predicate<Pair> wrong) {
        List<Pair> found = pairs.stream().filter(wrong).toList();
        if (found.isEmpty()) {
            return;
        }
        String ids = found.stream().limit(NAMED).map(Pair::id).collect(Collectors.joining("、"));
        String more = found.size() > NAMED ? "…" : "";
        long heard = found.stream().mapToLong(Pair::heardSeconds).sum();
        long written = found.stream().mapToLong(Pair::writtenSeconds).sum();
        said.add(Words.say("reckoning." + what, name(), found.size(), ids + more, heard, written));
    }
}
