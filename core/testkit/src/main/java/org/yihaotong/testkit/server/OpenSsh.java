package org.yihaotong.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Debian's OpenSSH as a unit's exchange server: loopback, a folder of its own, keys made for this test, nobody but the
 * user that runs the test. Where it lies is found by itself, or said by {@code YIHAOTONG_TEST_SSHD}.
 */
public final class OpenSsh implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Path home;
    private final Path root;
    private int port;
    private Process server;

    private OpenSsh(Path home) {
        this.home = home;
        this.root = home.resolve("exchange");
    }

    /** Starts a server with an empty exchange folder. */
    public static OpenSsh start() {
        try {
            OpenSsh fresh = new OpenSsh(Files.createTempDirectory("yihaotong-ssh"));
            Files.createDirectory(fresh.root);
            fresh.makeKey("host", "ed25519");
            fresh.makeKey("centre", "ed25519");
            fresh.makeKey("stranger", "ed25519");
            fresh.port = freePort();
            fresh.restart();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the log-in lands. */
    public Path root() {
        return root;
    }

    public int port() {
        return port;
    }

    /** Who may log in. */
    public String user() {
        return System.getProperty("user.name");
    }

    /** The path of a private key that is let in: {@code centre} or {@code centre-rsa}; {@code stranger} is not. */
    public String key(String name) {
        if (name.endsWith("-rsa") && !Files.exists(home.resolve(name))) {
            makeKey(name, "rsa"); // takes its time, so only for whoever asks
        }
        return home.resolve(name).toString();
    }

    /** The fingerprint of the key that the server shows now. */
    public String fingerprint() {
        return run(
                        "ssh-keygen",
                        "-l",
                        "-E",
                        "sha256",
                        "-f",
                        home.resolve("host.pub").toString())
                .split(" ", -1)[1];
    }

    /** Lets the server show another key from now on, as after a new installation. */
    public void changeHostKey() {
        stop();
        delete(home.resolve("host"));
        delete(home.resolve("host.pub"));
        makeKey("host", "ed25519");
        restart();
    }

    /** Ends the server and every session. */
    public void stop() {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
            server = null;
        }
    }

    /** Starts the server again on the same port, with what lay in its folder. */
    public void restart() {
        try {
            Path settings = Files.writeString(home.resolve("sshd_config"), settings());
            if (isRoot()) {
                Files.createDirectories(
                        Path.of("/run/sshd"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            }
            server = new ProcessBuilder(sshd(), "-D", "-e", "-f", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            awaitPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted((one, other) -> other.compareTo(one)).forEach(OpenSsh::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String settings() {
        return String.join(
                "\n",
                "ListenAddress 127.0.0.1",
                "Port " + port,
                "HostKey " + home.resolve("host"),
                "AuthorizedKeysFile " + home.resolve("authorized"),
                "PidFile none",
                "StrictModes no",
                "UsePAM no",
                "KexAlgorithms curve25519-sha256,ecdh-sha2-nistp256",
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no",
                "PermitRootLogin prohibit-password",
                "Subsystem sftp internal-sftp",
                "ForceCommand internal-sftp -d " + root,
                "");
    }

    private void makeKey(String name, String type) {
        run(
                "ssh-keygen",
                "-q",
                "-t",
                type,
                "-b",
                "2048", // of an RSA key; the other kind has one length
                "-N",
                "",
                "-C",
                name,
                "-f",
                home.resolve(name).toString());
        if (name.startsWith("centre")) {
            try {
                Path authorized = home.resolve("authorized");
                String before = Files.exists(authorized) ? Files.readString(authorized) : "";
                Files.writeString(authorized, before + Files.readString(home.resolve(name + ".pub")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void awaitPort() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end && server.isAlive()) {
            try (Socket door = new Socket()) {
                door.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new IOException("sshd did not start: " + Files.readString(home.resolve("log")));
    }

    private static String sshd() {
        String said = System.getenv("YIHAOTONG_TEST_SSHD");
        return Stream.concat(Stream.ofNullable(said), PLACES.stream())
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no OpenSSH server here: install openssh-server"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static String run(String... words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words[0] + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
