package org.yihaotong.itests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** A centre as operators have it: unpacked from the archive, run as a process of its own, on a free port. */
final class Centre implements AutoCloseable {

    private final Path home;
    private final int port = freePort();
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    private Centre(Path home) {
        this.home = home;
        environment.put("YIHAOTONG_PORT", String.valueOf(port));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    /** Unpacks a fresh centre; an older one of this name is thrown away. */
    static Centre unpacked(String name) {
        return unpacked(name, Path.of(System.getProperty("yihaotong.distribution")));
    }

    /** Unpacks another archive of the same kind. */
    static Centre unpacked(String name, Path archive) {
        Path home = Path.of(System.getProperty("yihaotong.target"), "centres", name);
        throwAway(home);
        run("tar", "xzf", archive.toString(), "-C", made(home).toString(), "--strip-components=1");
        return new Centre(home);
    }

    /** Sets an environment variable for the next start. */
    Centre with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Leaves Karaf, components and HTTP, and takes the house away: what a start costs without it. */
    Centre withoutHouse() {
        Path boot = home.resolve("etc/org.apache.karaf.features.cfg");
        try {
            String plain = Files.readString(boot)
                    .replaceAll(
                            "(?s)\\nfeaturesBoot = .*?\\n\\n",
                            "\nfeaturesBoot = shell, feature, bundle, config, log, system, scr, http\n\n");
            Files.writeString(boot, plain);
            Files.delete(home.resolve("etc/org.ops4j.datasource-yihaotong.cfg"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts and waits until it answers. */
    Centre start() {
        return started(seen -> seen == 200, "/api/openapi.json");
    }

    /** Starts and waits until something answers under this path, whatever it is. */
    void startUntil(String path) {
        started(seen -> seen > 0, path);
    }

    private Centre started(IntPredicate good, String path) {
        launch();
        int status = Patience.until(seen -> good.test(seen) || !process.isAlive(), () -> status(path));
        if (!good.test(status)) {
            throw new AssertionError("the centre did not start; see " + home.resolve("data/log"));
        }
        return this;
    }

    /** Starts and does not wait. */
    void launch() {
        try {
            ProcessBuilder karaf =
                    new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon").directory(home.toFile());
            karaf.environment().putAll(environment);
            File console = made(home.resolve("data/log")).resolve("console.log").toFile();
            karaf.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(console));
            process = karaf.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a GET of this path answers; 0 as long as nobody listens. */
    int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address(path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Pulls the plug: SIGKILL, nothing is written any more. */
    void kill() {
        end(process.destroyForcibly());
    }

    /** What the centre's shell says to one command. */
    String said(String command) {
        try {
            ProcessBuilder ask =
                    new ProcessBuilder(home.resolve("bin/yihaotong").toString(), command).redirectErrorStream(true);
            ask.environment().putAll(environment);
            Process asking = ask.start();
            asking.getOutputStream().close();
            return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as an operator does. */
    void stop() {
        process.destroy();
        end(process);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A file below the centre's directory. */
    Path file(String path) {
        return home.resolve(path);
    }

    long pid() {
        return process.pid();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
            end(process);
            if (process.exitValue() != 0) {
                throw new AssertionError("failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void throwAway(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
