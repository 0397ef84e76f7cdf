package org.yihaotong.itests.numbering;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Debian's Kamailio in a folder of its own, with the script that was written for it. */
final class Kamailio implements AutoCloseable {

    private final Process process;
    private final Path log;

    Kamailio(Path folder, Path script, int rpc) throws IOException {
        log = folder.resolve("kamailio.log");
        process = new ProcessBuilder(
                        "kamailio",
                        "-DD",
                        "-E",
                        "-m",
                        "32",
                        "-M",
                        "4",
                        "-f",
                        script.toString(),
                        "-Y",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> answers(rpc) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException(log());
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it complains of. */
    String log() throws IOException {
        return Files.readString(log);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .handle((gone, late) -> process.destroyForcibly())
                .join();
    }
}
