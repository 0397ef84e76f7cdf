package org.yihaotong.kit.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A bookmark over numbered rows that become ready in any order: all up to a floor are seen, and some above it.
 *
 * <p>Spelled {@code 120;122-130,140}: short as long as the rows above the floor lie close together.
 */
public final class SeenRows {

    private final long floor;
    private final NavigableSet<Long> above;

    private SeenRows(long floor, NavigableSet<Long> above) {
        this.floor = floor;
        this.above = above;
    }

    /** Reads the spelling; an empty one has seen nothing. */
    public static SeenRows parse(String spelling) {
        if (spelling.isEmpty()) {
            return new SeenRows(0, new TreeSet<>());
        }
        int semicolon = spelling.indexOf(';');
        NavigableSet<Long> above = new TreeSet<>();
        if (semicolon >= 0) {
            for (String range : spelling.substring(semicolon + 1).split(",", -1)) {
                int dash = range.indexOf('-');
                long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
                long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
                for (long number = first; number <= last; number++) {
                    above.add(number);
                }
            }
        }
        return new SeenRows(Long.parseLong(semicolon < 0 ? spelling : spelling.substring(0, semicolon)), above);
    }

    /** Everything up to and including this number is seen. */
    public long floor() {
        return floor;
    }

    public boolean has(long number) {
        return number <= floor || above.contains(number);
    }

    /** The bookmark with these seen as well, and all up to a floor that is not lower than the present one. */
    public SeenRows with(Collection<Long> numbers, long newFloor) {
        long up = Math.max(floor, newFloor);
        NavigableSet<Long> more = new TreeSet<>(above);
        more.addAll(numbers);
        return new SeenRows(up, more.tailSet(up, false));
    }

    @Override
    public String toString() {
        List<String> ranges = new ArrayList<>();
        long first = 0;
        long last = -1;
        for (long number : above) {
            if (number != last + 1 && last > 0) {
                ranges.add(range(first, last));
            }
            first = number == last + 1 ? first : number;
            last = number;
        }
        if (last > 0) {
            ranges.add(range(first, last));
        }
        return ranges.isEmpty() ? Long.toString(floor) : floor + ";" + String.join(",", ranges);
    }

    private static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
