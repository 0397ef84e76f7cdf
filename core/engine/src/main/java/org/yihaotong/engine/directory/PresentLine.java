package org.yihaotong.engine.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.HotlineAdapter;
import org.yihaotong.api.hotline.Intake;

/** A line whose adapter is here, with its threads and its standing; ends when the adapter leaves. */
public final class PresentLine {

    private static final int POLL_SECONDS = 10;
    private static final int CALL_SECONDS = 600;
    private static final int BUDGET_SECONDS = 30;
    private static final int MOST_LANES = 16;

    private final Arrival arrival;
    private final Hotline hotline;
    private final List<LineThread> lanes;
    private final Standing standing;
    private volatile boolean gone;
    private volatile boolean kept;
    private volatile Instant nextPoll = Instant.EPOCH;
    private volatile Instant nextCalls = Instant.EPOCH;

    PresentLine(Arrival arrival, Hotline hotline, Scheduler scheduler) {
        this.arrival = arrival;
        this.hotline = hotline;
        this.lanes = IntStream.range(0, lanes(arrival))
                .mapToObj(i -> new LineThread(hotline.id() + (i == 0 ? "" : "-" + i), scheduler))
                .toList();
        this.standing = new Standing(hotline.id());
    }

    public String id() {
        return hotline.id();
    }

    public Hotline hotline() {
        return hotline;
    }

    Arrival arrival() {
        return arrival;
    }

    public HotlineAdapter adapter() {
        return arrival.adapter();
    }

    /** The thread for everything but orders, and for the orders of the first lane. */
    public LineThread thread() {
        return lanes.get(0);
    }

    /** Service property {@code hotline.lanes}: how many orders of different tickets may be under way at once; 1 to 16. */
    public List<LineThread> lanes() {
        return lanes;
    }

    private static int lanes(Arrival arrival) {
        return Math.min(MOST_LANES, Facts.seconds(arrival.properties(), "hotline.lanes", 1));
    }

    public Standing standing() {
        return standing;
    }

    /** Service property {@code hotline.budgetSeconds}: how long one call may take; 30 s if nobody says. */
    public Duration budget() {
        return Duration.ofSeconds(Facts.seconds(arrival.properties(), "hotline.budgetSeconds", BUDGET_SECONDS));
    }

    /** Whether the adapter is to be asked now for what its back office has, every {@code hotline.pollSeconds}. */
    public boolean isPollDue(Instant now) {
        return collects() && !now.isBefore(nextPoll);
    }

    /** Notes that the adapter is being asked now. */
    public void polled(Instant now) {
        nextPoll = now.plusSeconds(Facts.seconds(arrival.properties(), "hotline.pollSeconds", POLL_SECONDS));
    }

    /** Whether the adapter is to be asked now for call records, every {@code hotline.callSeconds}. */
    public boolean isCallPollDue(Instant now) {
        return overrides("collectCalls", String.class, Intake.class) && !now.isBefore(nextCalls);
    }

    /** Notes that the adapter is being asked for call records now. */
    public void callsPolled(Instant now) {
        nextCalls = now.plusSeconds(Facts.seconds(arrival.properties(), "hotline.callSeconds", CALL_SECONDS));
    }

    /** Whether the adapter has a back office to speak with: it says how to try the connection, or collects. */
    boolean speaks() {
        return collects() || overrides("test");
    }

    private boolean collects() {
        return overrides("collect", String.class, Intake.class);
    }

    /** Adapters that leave a method as it is have nothing to say by it. */
    private boolean overrides(String method, Class<?>... parameters) {
        try {
            return adapter().getClass().getMethod(method, parameters).getDeclaringClass() != HotlineAdapter.class;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }

    /** Whether the line's facts and its unit are in the database; before, nothing is carried. */
    public boolean isKept() {
        return kept;
    }

    void keep() {
        kept = true;
    }

    public boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
        lanes.forEach(LineThread::retire);
    }

    void stop() {
        gone = true;
        lanes.forEach(LineThread::stop);
    }
}
