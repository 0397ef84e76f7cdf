package org.yihaotong.itests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Agents who take appeals as fast as they can. */
final class Intake {

    /**
     * How fast it went.
     *
     * @param within95 milliseconds within which 95 of 100 were answered
     */
    record Rate(long count, double perSecond, double within95) {}

    private static final int RARE = 997;

    private final Clerk agent;
    private final AtomicLong taken = new AtomicLong();
    private volatile String number = "";

    Intake(Clerk agent) {
        this.agent = agent;
    }

    /** Takes appeals with this many clients for this long. */
    Rate run(int clients, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return run(clients, () -> System.nanoTime() < end);
    }

    /** Takes appeals until the centre has this many. */
    void growTo(long size) {
        run(8, () -> taken.get() < size);
    }

    /** The number of a ticket in the middle. */
    String someNumber() {
        return number;
    }

    /** Two characters that few titles hold. */
    String rareWord() {
        return "%E4%BA%95%E7%9B%96";
    }

    private Rate run(int clients, BooleanSupplier goesOn) {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            threads.add(new Thread(() -> {
                while (goesOn.getAsBoolean()) {
                    nanos.add(takeOne());
                }
            }));
        }
        threads.forEach(Thread::start);
        threads.forEach(Intake::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Long> sorted = nanos.stream().sorted().toList();
        double within95 = sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 95 / 100) / 1e6;
        return new Rate(sorted.size(), sorted.size() / seconds, within95);
    }

    private long takeOne() {
        long no = taken.incrementAndGet();
        String title = (no % RARE == 0 ? "井盖丢失" : "路灯不亮") + "，第" + no + "件";
        long start = System.nanoTime();
        Clerk.Answer answer = agent.accept(
                Map.of(
                        "type",
                        "COMPLAINT",
                        "title",
                        title,
                        "content",
                        title + "。小区东门外的人行道上，晚上行人很多，请有关部门尽快处理。",
                        "caller",
                        Map.of("name", "张三", "phone", "13900000001")),
                UUID.randomUUID().toString());
        long nanos = System.nanoTime() - start;
        number = answer.good().path("ticket").path("number").asText();
        return nanos;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
