package org.yihaotong.testkit.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A queue with its seats and its callers, who do by dice what people do: wait, give up, let it ring, talk, hang up first,
 * transfer, consult. The same seed is the same day. A free seat rings, or two at once, of which one loses.
 */
public final class QueueFloor {

    /**
     * How long things take, and how many of a hundred do what.
     *
     * @param between callers
     * @param ringsOut a ringing that nobody takes
     * @param inPairs rings at two seats
     * @param transfers talks that end by a transfer, seen or unseen
     * @param consults talks in which somebody else is asked
     */
    public record Habits(
            Span between,
            Span patience,
            Span ringing,
            Span talking,
            int ringsOut,
            int inPairs,
            int transfers,
            int consults) {

        /** Somebody about every twelve seconds, for four minutes at most; enough for twelve seats, just. */
        public static final Habits USUAL = new Habits(
                Span.millis(4_000, 20_000),
                Span.millis(2_000, 60_000),
                Span.millis(2_000, 9_000),
                Span.millis(20_000, 240_000),
                12,
                50,
                15,
                10);
    }

    /** From so long to so long, evenly. */
    public record Span(Duration least, Duration most) {

        public static Span millis(long least, long most) {
            return new Span(Duration.ofMillis(least), Duration.ofMillis(most));
        }

        Duration thrown(Random dice) {
            return Duration.ofMillis(
                    least.toMillis() + dice.nextInt(1 + (int) most.minus(least).toMillis()));
        }
    }

    private record Act(Instant at, long number, Runnable what) {}

    private final AmiSwitch house;
    private final String queue;
    private final Habits habits;
    private final Random dice;
    private final Deque<String> free = new ArrayDeque<>();
    private final Deque<Caller> waiting = new ArrayDeque<>();
    private final PriorityQueue<Act> acts;
    private Instant now;
    private long number;
    private long callers;

    /** Seats that the switch does not know yet become members of a new queue. */
    public QueueFloor(AmiSwitch house, String queue, List<String> seats, Habits habits, long seed) {
        this.house = house;
        this.queue = queue;
        this.habits = habits;
        this.dice = new Random(seed);
        this.acts = new PriorityQueue<>((one, other) -> {
            int sooner = one.at.compareTo(other.at);
            return sooner == 0 ? Long.compare(one.number, other.number) : sooner;
        });
        house.queue(queue);
        for (String seat : seats) {
            house.device(seat, 1);
            house.member(queue, seat);
            free.add(seat);
        }
    }

    /** So many numbers of seats, one after the other. */
    public static List<String> seats(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(String::valueOf).toList();
    }

    /**
     * Lets callers come until there were so many, or until this moment, and everybody hangs up.
     *
     * @param pass lets the time come at which the next thing happens
     */
    public void open(Instant from, long most, Instant until, Consumer<Instant> pass) {
        now = from;
        callers = 0;
        comes(most, until);
        while (!acts.isEmpty()) {
            Act next = acts.poll();
            pass.accept(next.at);
            now = next.at;
            synchronized (house) {
                next.what.run();
            }
        }
    }

    private void in(Duration time, Runnable what) {
        acts.add(new Act(now.plus(time), number++, what));
    }

    private boolean isDiced(int ofHundred) {
        return dice.nextInt(100) < ofHundred;
    }

    private void comes(long most, Instant until) {
        if (callers < most && now.isBefore(until)) {
            callers++;
            in(habits.between.thrown(dice), () -> {
                new Caller(String.format("139%08d", callers)).joins();
                comes(most, until);
            });
        }
    }

    private void serve() {
        while (!waiting.isEmpty() && !free.isEmpty()) {
            waiting.poll().rings();
        }
    }

    private final class Caller {

        private final AmiCall call;
        private final List<String> ringing = new ArrayList<>();
        private String seat = "";
        private boolean isGone;

        Caller(String from) {
            call = house.receive(from, "12345", queue);
        }

        void joins() {
            waiting.add(this);
            in(habits.patience.thrown(dice), this::givesUp);
            serve();
        }

        void rings() {
            ringing.add(free.poll());
            if (!free.isEmpty() && isDiced(habits.inPairs)) {
                ringing.add(free.poll());
            }
            ringing.forEach(one -> call.rings("PJSIP/" + one));
            in(habits.ringing.thrown(dice), this::isTaken);
        }

        private void isTaken() {
            if (isGone) {
                return;
            }
            if (isDiced(habits.ringsOut)) {
                ringing.forEach(call::ringsOut);
                release();
                waiting.addFirst(this);
            } else {
                seat = ringing.remove(0);
                call.answers(seat);
                release();
                talks();
            }
            serve();
        }

        private void release() {
            free.addAll(ringing);
            ringing.clear();
        }

        private void givesUp() {
            if (seat.isEmpty()) {
                isGone = true;
                waiting.remove(this);
                call.citizenHangsUp();
                release();
                serve();
            }
        }

        private void talks() {
            if (isDiced(habits.transfers)) {
                in(habits.talking.thrown(dice), isDiced(50) ? this::isHandedOver : this::isHandedOverUnseen);
            } else if (isDiced(habits.consults)) {
                in(habits.talking.thrown(dice), this::asks);
            } else {
                in(habits.talking.thrown(dice), isDiced(50) ? this::isLedAway : this::hangsUp);
            }
        }

        private void asks() {
            call.consult("12348", "transfer");
            in(habits.ringing.thrown(dice), call::thirdAnswers);
            in(habits.ringing.most.plusMillis(1), () -> {
                call.cancel();
                in(habits.talking.thrown(dice), this::isLedAway);
            });
        }

        private void isHandedOver() {
            call.consult("12348", "transfer");
            in(habits.ringing.thrown(dice), call::thirdAnswers);
            in(habits.ringing.most.plusMillis(1), () -> {
                call.seatHandsOver();
                seatIsFree();
                in(habits.talking.thrown(dice), call::citizenHangsUp);
            });
        }

        private void isHandedOverUnseen() {
            call.blind("110", "transfer");
            seatIsFree();
            in(habits.ringing.thrown(dice), call::thirdAnswers);
            in(habits.ringing.most.plus(habits.talking.thrown(dice)), call::citizenHangsUp);
        }

        private void isLedAway() {
            call.seatHangsUp();
            seatIsFree();
        }

        private void hangsUp() {
            call.citizenHangsUp();
            seatIsFree();
        }

        private void seatIsFree() {
            free.add(seat);
            serve();
        }
    }
}
