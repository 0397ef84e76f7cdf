package org.yihaotong.testkit.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One client of the switch: comes in by challenge, or not at all. */
final class AmiVisit extends Thread {

    private static final Set<String> READS = Set.of("call", "agent", "user", "reporting", "cdr", "dtmf");
    private static final String CHALLENGE = "840415273";

    private final AmiSwitch house;
    private final Socket socket;
    private volatile boolean in;

    AmiVisit(AmiSwitch house, Socket socket) {
        super("ami-visit");
        setDaemon(true);
        this.house = house;
        this.socket = socket;
    }

    @Override
    public void run() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            write("Asterisk Call Manager/9.0.0\r\n".getBytes(UTF_8));
            Map<String, String> action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (line.isEmpty()) {
                    take(action);
                    action.clear();
                } else if (colon > 0) {
                    action.merge(
                            line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + "\n" + b);
                }
            }
        } catch (IOException e) {
            close();
        }
    }

    private void take(Map<String, String> action) {
        String name = action.getOrDefault("Action", "");
        synchronized (house) {
            house.wasAsked(name);
            switch (name) {
                case "Challenge" -> answer(action, "Success", "", "Challenge: " + CHALLENGE);
                case "Login" -> logIn(action);
                case "Logoff" -> {
                    answer(action, "Goodbye", "Thanks for all the fish.", "");
                    close();
                }
                default -> {
                    if (in) {
                        new AmiActions(house, this).take(name, action);
                    } else {
                        answer(action, "Error", "Permission denied", "");
                    }
                }
            }
        }
    }

    private void logIn(Map<String, String> action) {
        boolean right = AmiSwitch.USER.equals(action.get("Username"))
                && md5(CHALLENGE + AmiSwitch.SECRET).equals(action.get("Key"));
        answer(action, right ? "Success" : "Error", right ? "Authentication accepted" : "Authentication failed", "");
        in = right;
        if (right) {
            house.say(AmiEvent.of("FullyBooted", "system").with("Status", "Fully Booted"));
        } else {
            close();
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void answer(Map<String, String> action, String how, String message, String more) {
        AmiEvent block = AmiEvent.response(how, action.getOrDefault("ActionID", ""), message);
        if (!more.isEmpty()) {
            block.with(
                    more.substring(0, more.indexOf(':')),
                    more.substring(more.indexOf(':') + 1).strip());
        }
        write(block.toString().getBytes(UTF_8));
    }

    boolean isIn() {
        return in;
    }

    boolean reads(String privilege) {
        return READS.contains(privilege);
    }

    void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            close();
        }
    }

    void close() {
        in = false;
        try {
            socket.close();
        } catch (IOException e) {
            return; // it is gone either way
        }
    }
}
