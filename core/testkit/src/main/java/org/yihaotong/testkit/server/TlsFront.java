package org.yihaotong.testkit.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a plain server on this machine and speaks TLS for it, at once or when a caller asks for it. */
public final class TlsFront implements AutoCloseable {

    /** How a caller comes to TLS. */
    public enum Manner {
        /** From the first byte, as https, smtps and imaps. */
        AT_ONCE,
        /** SMTP with STARTTLS. */
        SMTP,
        /** IMAP with STARTTLS. */
        IMAP,
        /** PostgreSQL's own request for TLS. */
        POSTGRESQL
    }

    private static final Map<String, String> SMTP_ANSWERS = Map.of("EHLO", "250-front\r\n250 STARTTLS\r\n");
    private static final int POSTGRESQL_REQUEST = 8;

    private final int target;
    private final Manner manner;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile SSLContext context;

    /** Passes what was encrypted on to this loopback port. */
    public TlsFront(int target, Manner manner, SSLContext context) {
        this.target = target;
        this.manner = manner;
        this.context = context;
        try {
            door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Shows another certificate from now on. */
    public void show(SSLContext other) {
        context = other;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One whose certificate is not liked, or who hangs up, ends this connection only. */
    private void serve(Socket caller) {
        try (caller;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            caller.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            agree(caller, server);
            try (SSLSocket safe = (SSLSocket) context.getSocketFactory().createSocket(caller, null, true)) {
                safe.setUseClientMode(false);
                safe.startHandshake();
                threads.execute(() -> pass(server, safe));
                safe.getInputStream().transferTo(server.getOutputStream());
            }
        } catch (IOException e) {
            return;
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            return;
        }
    }

    private void agree(Socket caller, Socket server) throws IOException {
        switch (manner) {
            case AT_ONCE -> {}
            case SMTP -> talk(caller, server);
            case IMAP -> talk(caller, server);
            case POSTGRESQL -> {
                caller.getInputStream().readNBytes(POSTGRESQL_REQUEST);
                caller.getOutputStream().write('S');
            }
        }
    }

    /** Passes the server's greeting on and answers by itself until TLS begins. */
    private void talk(Socket caller, Socket server) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((line(server.getInputStream()) + "\r\n").getBytes(US_ASCII));
        boolean asked = false;
        while (!asked) {
            String said = line(caller.getInputStream()).toUpperCase(Locale.ROOT);
            asked = said.contains("STARTTLS");
            out.write(answer(said, asked).getBytes(US_ASCII));
        }
    }

    private String answer(String said, boolean asked) {
        if (manner == Manner.SMTP) {
            return asked ? "220 go ahead\r\n" : SMTP_ANSWERS.getOrDefault(said.split(" ", 2)[0], "502 TLS first\r\n");
        }
        String tag = said.split(" ", 2)[0];
        return (said.contains("CAPABILITY") ? "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n" : "")
                + tag
                + " OK done\r\n";
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("hung up");
            }
            line.write(next);
        }
        return line.toString(US_ASCII).strip();
    }
}
