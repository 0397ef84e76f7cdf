package org.yihaotong.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yihaotong.testkit.telephony.AmiCall;
import org.yihaotong.testkit.telephony.AmiSwitch;
import org.yihaotong.testkit.telephony.QueueCounts;

/**
 * Lets a switch say two thousand events a second to a centre at which an agent and a shift leader sit, and prints what
 * becomes of them beside a plain listener at the same switch. Ends with 1 if the centre's figures are not the switch's own,
 * or if anything was not heard. {@code bench.sh switch} starts it.
 *
 * <p>Aims: 2,000 events a second; 99 of 100 calls on the screen within 200 ms; a heap that does not grow.
 */
public final class SwitchBenchmark {

    private static final Pattern USED = Pattern.compile("generation.* used ([0-9]+)K");
    private static final String SCREEN = "%.0f ms, 99 %% within %.0f ms, at most %.0f ms (aim at 99 %%: 200), %d calls";
    private static final Duration WARM = Duration.ofSeconds(30);
    private static final String SEAT = "8001";
    private static final HasCountOptions PATIENTLY = new HasCountOptions().setTimeout(120_000);

    private final RawCommits raw = RawCommits.ofThisRun();
    private final Centre centre = Centre.unpacked("bench-switch-" + raw.kind());
    private final BusySwitch busy = new BusySwitch(SEAT);
    private final Duration time;
    private final List<Double> screens = new ArrayList<>();

    private SwitchBenchmark(Duration time) {
        this.time = time;
        raw.describe(centre);
        centre.with("AMI_HOST", "127.0.0.1")
                .with("AMI_PORT", String.valueOf(busy.house().port()))
                .with("AMI_USER", AmiSwitch.USER)
                .with("AMI_SECRET", AmiSwitch.SECRET);
    }

    /** Takes the seconds that it lasts. */
    public static void main(String[] seconds) throws IOException {
        SwitchBenchmark bench = new SwitchBenchmark(Duration.ofSeconds(Long.parseLong(seconds[0])));
        boolean good;
        try (Playwright playwright = Chromium.playwright()) {
            print("database", "%s", bench.raw.kind());
            good = bench.run(playwright);
        } finally {
            bench.centre.close();
            bench.busy.close();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(Playwright playwright) throws IOException {
        centre.start();
        Shift shift = new Shift(centre);
        Clerk leader = shift.admin().colleague("leader2", "值班长二", Optional.empty(), "SHIFT_LEADER");
        Patience.until(up -> up, () -> leader.get("/api/seats/switches")
                .good()
                .path(0)
                .path("up")
                .asBoolean());
        shift.agent().post("/api/seats/mine", Map.of("seat", SEAT)).good();
        shift.agent()
                .put("/api/seats/mine/state", Map.of("state", "IDLE", "reason", ""))
                .good();
        try (Desk agent = Desk.of(centre, Chromium.launch(playwright), "agent1").go("/intake");
                Desk board = Desk.of(centre, Chromium.launch(playwright), "leader2")
                        .go("/board")
                        .sees("话务员一");
                PlainListener listener = new PlainListener(busy.house())) {
            assertThat(agent.page().locator(".phone .state")).containsText("示闲");
            boolean good = measured(agent.page(), leader, listener);
            print("complaints of the pages", "%s %s", agent.complaints(), board.complaints());
            return good;
        }
    }

    /** Half a minute of the same, so that what is measured is compiled. */
    private void warmUp(Page agent) {
        played(agent, WARM, () -> {});
        screens.clear();
    }

    /** Lets citizens call, and looks at the agent's screen all the while; does something else in the middle. */
    private void played(Page agent, Duration span, Runnable middle) {
        Instant half = Instant.now().plus(span.dividedBy(2));
        Thread playing = new Thread(() -> busy.play(span), "busy-switch");
        playing.start();
        boolean isDone = false;
        while (playing.isAlive()) {
            pops(agent);
            if (!isDone && Instant.now().isAfter(half)) {
                middle.run();
                isDone = true;
            }
        }
    }

    private boolean measured(Page agent, Clerk leader, PlainListener listener) {
        Instant from = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 900 * 900);
        Instant before = from.plus(Duration.ofHours(1));
        warmUp(agent);
        long size = raw.megabytes(centre);
        long heard = listener.blocks();
        long said = busy.blocks();
        List<Long> heaps = new ArrayList<>(List.of(heapMegabytes()));
        played(agent, time, () -> heaps.add(heapMegabytes()));
        QueueCounts written = CentreCounts.written(busy.house().queueLog().lines());
        long end = System.nanoTime();
        QueueCounts counted = CentreCounts.of(leader, from, before, written);
        double behind = (System.nanoTime() - end) / 1e6;
        heaps.add(heapMegabytes());
        boolean isWhole = !CentreCounts.hasGap(leader, from, before);
        print("events", "%.0f/s for %d s (aim: 2,000)", busy.perSecond(), time.toSeconds());
        print(
                "with what means nothing",
                "%d, a plain listener heard %d",
                busy.blocks() - said,
                listener.blocks() - heard);
        print("the last of it counted", "%.0f ms after it was said", behind);
        print("heard without a gap", "%s", isWhole ? "yes" : "NO");
        print("the switch's own log", "%s", written);
        print("the centre's figures", "%s: %s", counted, counted.equals(written) ? "the same" : "NOT THE SAME");
        screens.sort(null);
        print("event to screen", SCREEN, at(50), at(99), at(100), screens.size());
        print("heap after a full collection", "%s MB before, amid, after (bound: 320)", heaps);
        print("the database grew by", "%d MB", raw.megabytes(centre) - size);
        return counted.equals(written) && isWhole;
    }

    private double at(int percent) {
        return screens.get(Math.min(screens.size() - 1, screens.size() * percent / 100));
    }

    /** A call rings at the agent's seat until its card is on the screen. */
    private void pops(Page page) {
        page.evaluate(SeatStory.WATCH);
        double told = System.currentTimeMillis();
        AmiCall call = busy.rings();
        screens.add(((Number) page.evaluate("window.popped")).doubleValue() - told);
        call.citizenHangsUp();
        assertThat(page.locator(".pop")).hasCount(0, PATIENTLY);
    }

    private long heapMegabytes() {
        said("GC.run");
        return USED.matcher(said("GC.heap_info"))
                        .results()
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                / 1024;
    }

    private String said(String command) {
        try {
            String jcmd =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            Process process = new ProcessBuilder(jcmd, String.valueOf(centre.pid()), command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf("%-40s %s%n", what, String.format(Locale.ROOT, format, values));
    }
}
