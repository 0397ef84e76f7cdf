package org.yihaotong.telephony.ami;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The wire: actions out, blocks in. */
final class Connection implements Closeable, Operator.Outlet {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int PATIENCE_MILLIS = 100;
    private static final int PIECE = 65_536;

    private final Socket socket;
    private final Blocks blocks = new Blocks();
    private final byte[] piece = new byte[PIECE];
    private final ReentrantLock writing = new ReentrantLock();

    private Connection(Socket socket) {
        this.socket = socket;
    }

    static Connection open(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            return new Connection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Never waits long for a switch that does not read. */
    @Override
    public void send(Action action, String id) throws IOException {
        try {
            if (!writing.tryLock(1, TimeUnit.SECONDS)) {
                throw new IOException("the switch does not read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        try {
            socket.getOutputStream().write(action.bytes(id));
        } finally {
            writing.unlock();
        }
    }

    /**
     * Reads what is there, waiting a moment if nothing is.
     *
     * @return whether anything came
     */
    boolean read(Consumer<Block> taker) throws IOException {
        try {
            int count = socket.getInputStream().read(piece);
            if (count < 0) {
                throw new EOFException("the switch closed the connection");
            }
            blocks.take(piece, count, taker);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** Lines and blocks that nobody could read. */
    long leftOut() {
        return blocks.leftOut();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            return; // it is gone either way
        }
    }
}
