package org.yihaotong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.yihaotong.testkit.telephony.AmiSwitch;

/** Reads what a switch says and does nothing with it: what a centre is measured against. */
final class PlainListener implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader lines;
    private final AtomicLong blocks = new AtomicLong();
    private final Thread reading = new Thread(this::read, "plain-listener");

    PlainListener(AmiSwitch house) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), house.port());
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            ask("Action: Challenge\r\nAuthType: MD5\r\n\r\n");
            String line = lines.readLine();
            while (!line.startsWith("Challenge: ")) {
                line = lines.readLine();
            }
            String key = md5(line.substring(11) + AmiSwitch.SECRET);
            ask("Action: Login\r\nAuthType: MD5\r\nUsername: " + AmiSwitch.USER + "\r\nKey: " + key + "\r\n\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reading.setDaemon(true);
        reading.start();
    }

    private void ask(String action) throws IOException {
        socket.getOutputStream().write(action.getBytes(UTF_8));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    blocks.incrementAndGet();
                }
            }
        } catch (IOException e) {
            return; // the switch is closed
        }
    }

    long blocks() {
        return blocks.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
