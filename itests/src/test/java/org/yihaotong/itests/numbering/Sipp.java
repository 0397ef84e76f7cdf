package org.yihaotong.itests.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One telephone, trunk or announcer, played by sipp along a scenario for one call. */
final class Sipp implements AutoCloseable {

    private static final int SECONDS = 12;

    private final String what;
    private final Path output;
    private final Process process;

    /** Plays a scenario; its places, such as {@code @code@}, are filled in. */
    private Sipp(Path folder, String scenario, Map<String, String> places, String address, int port, String... more)
            throws IOException {
        what = scenario + " at " + port;
        output = folder.resolve("sipp-" + port + ".out");
        Path file = folder.resolve("sipp-" + port + ".xml");
        Files.writeString(file, filled(scenario, places));
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", file.toString(), "-nostdin", "-m", "1"));
        command.addAll(List.of("-i", address, "-p", String.valueOf(port), "-timeout", SECONDS + "s", "-timeout_error"));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Somebody who waits for a call at this port. */
    static Sipp waiting(Path folder, String scenario, int port, Map<String, String> places) throws IOException {
        Sipp sipp = new Sipp(folder, scenario, places, "127.0.0.1", port);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isBound(port));
        return sipp;
    }

    /** Somebody who calls a number at the switch. */
    static Sipp calling(
            Path folder, String scenario, String from, String number, String server, Map<String, String> places)
            throws IOException {
        return new Sipp(folder, scenario, places, from, freePort(), "-s", number, server);
    }

    private static boolean isBound(int port) throws IOException {
        String wanted = String.format(Locale.ROOT, "0100007F:%04X", port);
        return Files.readString(Path.of("/proc/net/udp")).contains(wanted);
    }

    /** A port that nobody has at this moment. */
    static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String filled(String scenario, Map<String, String> places) throws IOException {
        try (InputStream in = Sipp.class.getResourceAsStream(scenario + ".xml")) {
            String text = new String(in.readAllBytes(), UTF_8);
            for (Map.Entry<String, String> place : places.entrySet()) {
                text = text.replace("@" + place.getKey() + "@", place.getValue());
            }
            return text;
        }
    }

    /** The call went along the scenario to its end. */
    void succeeds() throws InterruptedException, IOException {
        boolean ended = process.waitFor(SECONDS + 2, TimeUnit.SECONDS);
        assertEquals(
                what + "\n" + Files.readString(output), "true 0", ended + " " + (ended ? process.exitValue() : -1));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
