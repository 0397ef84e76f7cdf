package org.yihaotong.testkit.telephony;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a switch writes down of its queues, whoever listens to it or not: the lines of Asterisk's {@code queue_log}. */
public final class QueueLog {

    private final List<String> lines = new ArrayList<>();

    synchronized void write(String moment, String call, String queue, String agent, String what, Object... more) {
        Stream<String> data = Arrays.stream(more).map(String::valueOf);
        lines.add(
                Stream.concat(Stream.of(moment, call, queue, agent, what), data).collect(Collectors.joining("|")));
    }

    /** All lines so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** How often this was written down. */
    public long count(String what) {
        return lines().stream()
                .filter(line -> line.split("\\|", -1)[4].equals(what))
                .count();
    }
}
