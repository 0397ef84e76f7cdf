package org.yihaotong.testkit.telephony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A made-up town at the telephone, for the demo: citizens call as long as a seat is free, wait, talk and hang up; whoever else is
 * dialled answers. Telephones 8001 to 8008 obey the desk's keys. Used by one thread.
 */
public final class TownCallers implements AutoCloseable {

    /** Where agents of the centre are members. */
    public static final String CENTRE = "hotline12345";

    private static final int FIRST_SEAT = 8001;
    private static final int SEATS = 8;
    private static final int CITIZENS = 600;
    private static final Duration REST = Duration.ofSeconds(12);

    /** How long each thing takes. */
    private enum Doing {
        WAITS(40),
        TALKS(150),
        CALLED(2),
        IS_AWAITED(4),
        SCORES(5),
        IS_GONE(0);

        private final Duration time;

        Doing(int seconds) {
            time = Duration.ofSeconds(seconds);
        }
    }

    private record Since(Doing doing, Instant at) {}

    private final Clock clock;
    private final Random random;
    private final AmiSwitch asterisk;
    private final Map<String, String> numbers = new TreeMap<>();
    private final Map<AmiCall, Since> since = new HashMap<>();
    private Instant quiet = Instant.EPOCH;

    /**
     * Opens the switch.
     *
     * @param port on loopback; 0: any free one
     * @param dice who calls
     */
    public TownCallers(Clock clock, int port, Random dice) {
        this.clock = clock;
        this.random = dice;
        asterisk = new AmiSwitch(clock, port);
        asterisk.writes("call", "agent", "originate", "reporting", "system");
        take(CENTRE, "12345");
        IntStream.range(FIRST_SEAT, FIRST_SEAT + SEATS)
                .mapToObj(Integer::toString)
                .forEach(seat -> asterisk.device(seat, 1));
    }

    /** Citizens call this number, too; a department's seats are in this queue. */
    public void take(String queue, String number) {
        asterisk.queue(queue);
        numbers.put(queue, number);
    }

    /** How a centre finds the switch. */
    public Map<String, String> settings() {
        return Map.of(
                "HOST",
                "127.0.0.1",
                "PORT",
                Integer.toString(asterisk.port()),
                "USER",
                AmiSwitch.USER,
                "SECRET",
                AmiSwitch.SECRET,
                "REMOTE_CONTROL",
                "true");
    }

    /** Does what is due by now. */
    public void work() {
        synchronized (asterisk) {
            Instant now = clock.instant();
            List.copyOf(asterisk.calls()).forEach(call -> goOn(call, now));
            if (Duration.between(quiet, now).compareTo(REST) >= 0) {
                freeQueue().ifPresent(queue -> call(queue, now));
            }
        }
    }

    private void goOn(AmiCall call, Instant now) {
        Doing doing = doing(call);
        Since before = since.get(call);
        if (before == null || before.doing() != doing) {
            since.put(call, new Since(doing, now));
        } else if (!now.isBefore(before.at().plus(doing.time))) {
            since.remove(call);
            quiet = now;
            next(call, doing);
        }
    }

    private void next(AmiCall call, Doing doing) {
        switch (doing) {
            case WAITS, TALKS -> call.citizenHangsUp();
            case CALLED -> call.seatAnswers();
            case IS_AWAITED -> call.thirdAnswers();
            case SCORES -> call.scores(5);
            case IS_GONE -> asterisk.calls().remove(call);
        }
    }

    private Doing doing(AmiCall call) {
        AmiChannel citizen = call.citizen();
        if (!asterisk.channels().containsKey(citizen.name)) {
            return Doing.IS_GONE;
        }
        if (asterisk.queues().keySet().stream().anyMatch(call::waitsIn)) {
            return Doing.WAITS;
        }
        if (citizen.state.equals("5")) {
            return Doing.CALLED;
        }
        boolean dialling = asterisk.channels().values().stream()
                .anyMatch(one -> call.has(one) && one.state.equals("5") && one.name.contains("/trunk-"));
        if (dialling) {
            return Doing.IS_AWAITED;
        }
        return citizen.context.contains("survey") ? Doing.SCORES : Doing.TALKS;
    }

    /** Nobody waits there, and a seat is free. */
    private Optional<String> freeQueue() {
        List<String> free = asterisk.queues().entrySet().stream()
                .filter(queue -> asterisk.calls().stream().noneMatch(call -> call.waitsIn(queue.getKey())))
                .filter(queue -> queue.getValue().entrySet().stream()
                        .anyMatch(seat -> !seat.getValue() && asterisk.status(seat.getKey()) == 1))
                .map(Map.Entry::getKey)
                .toList();
        return free.isEmpty() ? Optional.empty() : Optional.of(free.get(random.nextInt(free.size())));
    }

    private void call(String queue, Instant now) {
        String citizen = String.format(Locale.ROOT, "1390000%04d", random.nextInt(CITIZENS));
        since.put(asterisk.offer(citizen, numbers.get(queue), queue), new Since(Doing.WAITS, now));
    }

    @Override
    public void close() {
        try {
            asterisk.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
