package org.yihaotong.testkit.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A mail server that lets everybody in and answers one command as it was told: for codes that no sound server gives. */
public final class StubbornSmtp implements AutoCloseable {

    private final ServerSocket door;
    private final String command;
    private final String answer;

    /**
     * Answers this command like this; everything else goes well.
     *
     * @param command such as {@code RCPT}, or {@code .} for the end of the mail
     * @param answer such as {@code 552 too big}; empty: hangs up
     */
    public StubbornSmtp(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread clerk = new Thread(this::serve, "stubborn-smtp");
        clerk.setDaemon(true);
        clerk.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            answerOne();
        }
    }

    /** One that hangs up, or a door that was shut, ends this one only. */
    private void answerOne() {
        try (Socket caller = door.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
                OutputStream out = caller.getOutputStream()) {
            talk(in, out);
        } catch (IOException e) {
            return;
        }
    }

    private void talk(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 ready");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (data && !line.equals(".")) {
                continue;
            }
            data = false;
            if (word.equals(command)) {
                if (answer.isEmpty()) {
                    return;
                }
                say(out, answer);
            } else if (word.equals("EHLO")) {
                say(out, "250-here\r\n250 AUTH PLAIN LOGIN");
            } else if (word.equals("AUTH")) {
                say(out, "235 in");
            } else if (word.equals("DATA")) {
                data = true;
                say(out, "354 go on");
            } else {
                say(out, word.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }
}
