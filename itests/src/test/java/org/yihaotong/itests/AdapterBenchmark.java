package org.yihaotong.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures what the adapters cost, in one run, and prints it; asserts nothing. {@code bench.sh adapters} starts it, after
 * it had two adapters made: {@code trialfast}, whose back office answers in 50 ms, and {@code trialstuck}, whose never does.
 *
 * <p>Aims: one jar live within a second, all jars at once within five; a start with all of them at most 1.5 times one
 * with none, and at most 250 MB more; 100 orders a second over one REST link; a stuck adapter slows no other.
 */
public final class AdapterBenchmark {

    private static final int ORDERS = 1_000;
    private static final int ANSWER_MILLIS = 50;

    /** As many as {@code bench.sh} gives the line. */
    private static final int LANES = 16;

    private static final int STARTS = 3;
    private static final int LOOK_MILLIS = 200;

    private final List<Path> jars = new ArrayList<>();
    private final Path made;

    private AdapterBenchmark(Path made) {
        this.made = made;
    }

    /** Takes the folder that holds the jars of the two adapters made for this, and what to measure: jars, orders, or all. */
    public static void main(String[] words) throws IOException {
        AdapterBenchmark bench = new AdapterBenchmark(Path.of(words[0]));
        String what = words.length > 1 ? words[1] : "all";
        if (what.equals("all")) {
            bench.starts();
        }
        if (what.equals("jars")) {
            bench.jars();
        }
        if (!what.equals("jars")) {
            bench.throughput();
        }
    }

    /** What comes into the folder of a centre that has none. */
    private void jars() throws IOException {
        try (Centre bare = Centre.unpacked("bench-none")) {
            Path shelf = emptied(bare);
            moves(bare, signedIn(bare), shelf);
        }
    }

    /** Starts alternate, so that no kind of start has the warmer disk; the middle of three counts. */
    private void starts() throws IOException {
        double[] none = new double[STARTS];
        double[] all = new double[STARTS];
        long[] memory = new long[2];
        for (int i = 0; i < STARTS; i++) {
            try (Centre bare = Centre.unpacked("bench-none")) {
                Path shelf = emptied(bare);
                Clerk[] clerk = new Clerk[1];
                none[i] = seconds(() -> clerk[0] = signedIn(bare));
                memory[0] = residentMegabytes(bare);
                if (i == STARTS - 1) {
                    moves(bare, clerk[0], shelf);
                }
            }
            try (Centre full = Centre.unpacked("bench-all")) {
                all[i] = seconds(() -> untilLive(signedIn(full), jars.size()));
                memory[1] = residentMegabytes(full);
            }
        }
        print(
                "cold start, none / all",
                "%.1f / %.1f s until a shift is in and all is live: %.2f times (median of %d; aim: at most 1.5)",
                median(none),
                median(all),
                median(all) / median(none),
                STARTS);
        print(
                "resident, none / all",
                "%d / %d MB: %d more (aim: at most 250)",
                memory[0],
                memory[1],
                memory[1] - memory[0]);
    }

    private static Clerk signedIn(Centre centre) {
        return new Shift(centre.start()).dispatcher();
    }

    private void moves(Centre centre, Clerk clerk, Path shelf) {
        print("one jar live", "%.2f s (median of 5; aim: at most 1)", oneJar(centre, clerk, shelf));
        double before = processorSeconds(centre);
        double taken = seconds(() -> {
            jars.forEach(jar -> copy(jar, centre.file("adapters/" + jar.getFileName())));
            untilLive(clerk, jars.size());
        });
        print(
                "all " + jars.size() + " jars at once",
                "%.1f s (aim: at most 5), %.1f s of processors",
                taken,
                processorSeconds(centre) - before);
    }

    private double oneJar(Centre centre, Clerk clerk, Path shelf) {
        double[] taken = new double[5];
        Path jar = shelf.resolve("commerce12312.jar");
        Path there = centre.file("adapters/commerce12312.jar");
        for (int i = 0; i < taken.length; i++) {
            taken[i] = seconds(() -> {
                copy(jar, there);
                untilLive(clerk, 1);
            });
            delete(there);
            untilLive(clerk, 0);
        }
        return median(taken);
    }

    private void throughput() throws IOException {
        Office quick = new Office(ANSWER_MILLIS);
        Office stuck = new Office(Integer.MAX_VALUE);
        Centre centre = Centre.unpacked("bench-orders")
                .with("TRIALFAST_URL", quick.address())
                .with("TRIALSTUCK_URL", stuck.address())
                .start();
        for (String id : List.of("trialfast", "trialstuck")) {
            copy(made.resolve(id + ".jar"), centre.file("adapters/" + id + ".jar"));
        }
        Shift shift = new Shift(centre);
        if (!Patience.until(there -> there, () -> knows(shift, "trialfast") && knows(shift, "trialstuck"))) {
            throw new AssertionError("the two adapters did not come; see " + centre.file("data/log"));
        }
        print(
                "raw: one caller / " + LANES + " callers",
                "%.0f / %.0f requests/s to the same office",
                raw(quick, 1),
                raw(quick, LANES));
        print("orders in the first minutes of a centre", "%.0f/s", drain(shift, quick, 0));
        print("orders over one REST link", "%.0f/s (aim: 100)", drain(shift, quick, 0));
        print("the same beside a stuck adapter", "%.0f/s", drain(shift, quick, 50));
        centre.close();
        quick.close();
        stuck.close();
    }

    /** Holds the line, dispatches, lets it go and waits until the office has the last order and the centre knows it. */
    private static double drain(Shift shift, Office office, int toTheStuckOne) {
        pause(shift, "trialfast", true);
        IntStream.range(0, toTheStuckOne).forEach(i -> shift.dispatched("暖气不热，第" + i + "户", "trialstuck"));
        IntStream.range(0, ORDERS).forEach(i -> shift.dispatched("暖气不热，第" + i + "家", "trialfast"));
        long before = office.answered();
        double taken = seconds(() -> {
            pause(shift, "trialfast", false);
            Patience.until(answered -> answered >= before + ORDERS, office::answered);
        });
        if (Patience.until(left -> left == 0, () -> waiting(shift, "trialfast")) != 0
                || office.answered() != before + ORDERS) {
            throw new AssertionError("orders are left, or came more than once");
        }
        return ORDERS / taken;
    }

    private static void pause(Shift shift, String id, boolean held) {
        if (held) {
            shift.admin()
                    .put("/api/hotlines/" + id + "/pause", Map.of("reason", "量度"))
                    .good();
        } else {
            shift.admin().delete("/api/hotlines/" + id + "/pause");
        }
    }

    private static double raw(Office office, int callers) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ask =
                HttpRequest.newBuilder(URI.create(office.address() + "/orders")).build();
        int each = 200 / callers;
        double taken = seconds(() -> CompletableFuture.allOf(IntStream.range(0, callers)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> IntStream.range(0, each)
                                        .forEach(n -> http.sendAsync(ask, HttpResponse.BodyHandlers.discarding())
                                                .join()),
                                Executors.newSingleThreadExecutor(work -> Office.daemon(work, "bench"))))
                        .toArray(CompletableFuture<?>[]::new))
                .join());
        return callers * each / taken;
    }

    /** Moves every jar of the watched folder to a shelf beside it. */
    private Path emptied(Centre centre) throws IOException {
        Path shelf = Files.createDirectories(centre.file("shelf"));
        jars.clear();
        try (Stream<Path> files = Files.list(centre.file("adapters"))) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                jars.add(Files.move(jar, shelf.resolve(jar.getFileName())));
            }
        }
        return shelf;
    }

    private static long live(Clerk clerk) {
        return nodes(clerk)
                .filter(line -> !line.path("version").asText().isEmpty()
                        && !line.path("status").asText().equals("ABSENT"))
                .count();
    }

    /** Looks as often as a desk does that is told of news, not as often as it can: looking costs, too. */
    private static void untilLive(Clerk clerk, int lines) {
        while (live(clerk) != lines) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }

    private static Stream<JsonNode> nodes(Clerk clerk) {
        List<JsonNode> lines = new ArrayList<>();
        clerk.get("/api/hotlines").good().forEach(lines::add);
        return lines.stream();
    }

    private static boolean knows(Shift shift, String id) {
        return nodes(shift.dispatcher())
                .anyMatch(line -> line.path("hotline").path("id").asText().equals(id));
    }

    private static long waiting(Shift shift, String id) {
        return nodes(shift.dispatcher())
                .filter(line -> line.path("hotline").path("id").asText().equals(id))
                .mapToLong(line -> line.path("waiting").asLong())
                .sum();
    }

    private static long residentMegabytes(Centre centre) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + centre.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static double processorSeconds(Centre centre) {
        return ProcessHandle.of(centre.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(spent -> spent.toMillis() / 1e3)
                .orElse(0.0);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
