package org.yihaotong.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Measures the centre on this machine in one run and prints what it saw; asserts nothing. {@code bench.sh} starts it.
 *
 * <p>Aims: intake at 8 clients at least half of raw commits, at most 5 ms of CPU each; a cold start at most twice that
 * of a minimal Karaf; one jar hot-deployed within a second; at most 500 MB resident.
 */
public final class Benchmark {

    private static final int[] CLIENTS = {1, 4, 8};
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final String ADAPTER = "adapters/yinlongwater.jar";

    private final RawCommits raw;
    private final Centre centre;
    private Shift shift;
    private Intake intake;

    private Benchmark(RawCommits raw) {
        this.raw = raw;
        this.centre = Centre.unpacked("bench-" + raw.kind());
        raw.describe(centre);
    }

    /** Takes the sizes to grow to, such as {@code 10000 100000}. */
    public static void main(String[] sizes) {
        Benchmark bench = new Benchmark(RawCommits.ofThisRun());
        try {
            print("database", "%s", bench.raw.kind());
            bench.start();
            bench.intake();
            for (String size : sizes) {
                bench.read(Integer.parseInt(size));
            }
            bench.hotDeploy();
            print("resident after all this", "%d MB (aim: at most 500)", bench.residentMegabytes());
        } finally {
            bench.centre.close();
        }
    }

    private void start() {
        Centre minimal = Centre.unpacked("bench-minimal").withoutHouse();
        double bare = seconds(() -> minimal.startUntil("/"));
        minimal.close();
        double cold = seconds(centre::start);
        print("cold start", "%.1f s, minimal Karaf %.1f s: %.1f times (aim: at most 2)", cold, bare, cold / bare);
        centre.stop();
        print("warm start", "%.1f s", seconds(centre::start));
        print("resident after the start", "%d MB (aim: at most 500)", residentMegabytes());
        shift = new Shift(centre);
        intake = new Intake(shift.agent());
    }

    private void intake() {
        intake.run(8, EACH);
        for (int clients : CLIENTS) {
            double commits = raw.perSecond(clients, EACH);
            Duration before = cpu();
            Intake.Rate rate = intake.run(clients, EACH);
            double each = cpu().minus(before).toNanos() / 1e6 / rate.count();
            print(
                    "intake, " + clients + " clients",
                    "%.0f/s, raw commits %.0f/s: %.0f %% (aim at 8: 50), CPU %.1f ms each (aim: at most 5), 95 %% within %.0f ms",
                    rate.perSecond(),
                    commits,
                    100 * rate.perSecond() / commits,
                    each,
                    rate.within95());
        }
    }

    private void read(int size) {
        intake.growTo(size);
        String number = intake.someNumber();
        String at = String.format(Locale.ROOT, ", %,d tickets", size);
        latency("read by number" + at, () -> shift.agent().get("/api/tickets/" + number));
        latency("newest 50" + at, () -> shift.dispatcher().get("/api/tickets?order=NEWEST&limit=50"));
        latency("queue by time left" + at, () -> shift.dispatcher()
                .get("/api/tickets?mine=true&order=TIME_LEFT&limit=50"));
        latency("title search" + at, () -> shift.dispatcher()
                .get("/api/tickets?text=" + intake.rareWord() + "&limit=50"));
    }

    private void hotDeploy() {
        double[] out = new double[5];
        double[] in = new double[5];
        Path jar = centre.file(ADAPTER);
        Path aside = centre.file("yinlongwater.jar");
        for (int i = 0; i < out.length; i++) {
            out[i] = seconds(() -> Patience.until(absent -> absent, () -> move(jar, aside) && isAbsent()));
            in[i] = seconds(() -> Patience.until(absent -> !absent, () -> !move(aside, jar) || isAbsent()));
        }
        print("hot deploy of one jar", "in %.1f s, out %.1f s (median of 5; aim: at most 1)", median(in), median(out));
    }

    private boolean isAbsent() {
        JsonNode lines = shift.dispatcher().get("/api/hotlines").good();
        for (JsonNode line : lines) {
            if (line.path("hotline").path("id").asText().equals("yinlongwater")) {
                return line.path("status").asText().equals("ABSENT");
            }
        }
        return true;
    }

    /** Moves the file if it is still there. */
    private static boolean move(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void latency(String what, Supplier<Clerk.Answer> ask) {
        double[] millis = new double[200];
        for (int i = -50; i < millis.length; i++) {
            double taken = seconds(() -> ask.get().good()) * 1000;
            millis[Math.max(0, i)] = taken;
        }
        Arrays.sort(millis);
        print(what, "%.1f ms, 95 %% within %.1f ms", millis[millis.length / 2], millis[millis.length * 95 / 100]);
    }

    private Duration cpu() {
        return ProcessHandle.of(centre.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + centre.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf("%-40s %s%n", what, String.format(Locale.ROOT, format, values));
    }
}
