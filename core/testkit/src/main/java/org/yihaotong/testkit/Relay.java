package org.yihaotong.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A line between an adapter and a server on this machine that a test can cut, stall, break in mid-answer and mend. */
public final class Relay implements AutoCloseable {

    private final int home;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private volatile int target;
    private volatile Break breaking = new Break(Integer.MAX_VALUE);
    private volatile CountDownLatch flow = new CountDownLatch(0);

    /** Where answers end; each time it is set anew, every connection counts anew. */
    private static final class Break {
        private final int after;

        Break(int after) {
            this.after = after;
        }
    }

    /** Passes everything on to this loopback port. */
    public Relay(int target) {
        this.home = target;
        this.target = target;
        this.door = listen(0);
        this.port = door.getLocalPort();
    }

    /** Where the adapter connects. */
    public int port() {
        return port;
    }

    /** Ends every connection and refuses new ones. */
    public synchronized void cut() {
        shut(door);
        open.forEach(Relay::shut);
        open.clear();
    }

    /** Every connection ends once the server has answered so many bytes more. */
    public void breakAfter(int bytes) {
        breaking = new Break(bytes);
    }

    /** Nothing passes any more, and nobody is told. */
    public void stall() {
        flow = new CountDownLatch(1);
    }

    /** New connections go to this loopback port. */
    public synchronized void leadTo(int other) {
        target = other;
    }

    /** Takes connections again, to where it first led, and passes everything on. */
    public synchronized void mend() {
        target = home;
        breaking = new Break(Integer.MAX_VALUE);
        flow.countDown();
        for (int patience = 100; door.isClosed(); patience--) {
            mend(patience);
        }
    }

    /** Somebody's outgoing connection may hold the port for a moment. */
    private void mend(int patience) {
        try {
            door = listen(port);
        } catch (UncheckedIOException taken) {
            if (patience == 0) {
                throw taken;
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    @Override
    public void close() {
        cut();
        flow.countDown();
        threads.shutdownNow();
    }

    private ServerSocket listen(int at) {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            threads.execute(() -> accept(fresh));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                lead(from, from.accept());
            } catch (IOException e) {
                // The door was shut.
                open.removeIf(Socket::isClosed);
            }
        }
    }

    /** If the server is away, the caller sees its connection end. */
    private void lead(ServerSocket from, Socket caller) {
        try {
            connect(from, caller, new Socket(InetAddress.getLoopbackAddress(), target));
        } catch (IOException away) {
            shut(caller);
        }
    }

    /** Whoever came in while the line was being cut is cut off too. */
    private synchronized void connect(ServerSocket door, Socket caller, Socket server) throws SocketException {
        if (door.isClosed()) {
            shut(caller);
            shut(server);
            return;
        }
        caller.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(caller);
        open.add(server);
        threads.execute(() -> pass(caller, server, false));
        threads.execute(() -> pass(server, caller, true));
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            pass(in, out, answers);
        } catch (IOException e) {
            // One side hung up; both are closed now.
            open.remove(from);
            open.remove(to);
        }
    }

    private void pass(InputStream in, OutputStream out, boolean answers) throws IOException {
        byte[] piece = new byte[8192];
        Break known = breaking;
        int said = 0;
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            waitForFlow();
            if (known != breaking) {
                known = breaking;
                said = 0;
            }
            int passed = answers ? Math.min(n, known.after - said) : n;
            out.write(piece, 0, passed);
            said += passed;
            if (passed < n) {
                return;
            }
        }
    }

    private void waitForFlow() throws IOException {
        try {
            flow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
