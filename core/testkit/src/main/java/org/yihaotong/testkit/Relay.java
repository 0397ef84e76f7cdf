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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A line between an adapter and a server on this machine that a test can cut and mend. */
public final class Relay implements AutoCloseable {

    private final int target;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    /** Passes everything on to this loopback port. */
    public Relay(int target) {
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

    /** Takes connections again. */
    public synchronized void mend() {
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
                Socket caller = from.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                connect(from, caller, server);
            } catch (IOException e) {
                // The door was shut, or the server is away; a caller sees its connection end.
                open.removeIf(Socket::isClosed);
            }
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
        threads.execute(() -> pass(caller, server));
        threads.execute(() -> pass(server, caller));
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One side hung up; both are closed now.
            open.remove(from);
            open.remove(to);
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
