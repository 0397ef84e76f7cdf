package org.yihaotong.rest.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/** One listener's open answer. Nothing ever waits for the listener: what it cannot take yet queues up, to a limit. */
final class NewsStream implements WriteListener {

    private static final int LONGEST_QUEUE = 256;

    private final Audience audience;
    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final Runnable whenClosed;
    private final Queue<byte[]> queue = new ArrayDeque<>();
    private boolean open;
    private boolean unflushed;
    private boolean closed;

    NewsStream(Audience audience, AsyncContext exchange, Runnable whenClosed) throws IOException {
        this.audience = audience;
        this.exchange = exchange;
        this.out = exchange.getResponse().getOutputStream();
        this.whenClosed = whenClosed;
    }

    Audience audience() {
        return audience;
    }

    /** Sends the text as soon as the listener can take it; a listener that is too slow is dropped. */
    synchronized void send(String text) {
        if (queue.size() >= LONGEST_QUEUE) {
            close();
        } else if (!closed) {
            queue.add(text.getBytes(StandardCharsets.UTF_8));
            drain();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        drain();
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    /** Ends the answer; the browser comes back by itself if it may. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            queue.clear();
            whenClosed.run();
            exchange.complete();
        }
    }

    private void drain() {
        try {
            while (open && !closed && out.isReady() && writeNext()) {
                // goes on until the listener is busy or nothing is left
            }
        } catch (IOException e) {
            close();
        }
    }

    private boolean writeNext() throws IOException {
        byte[] next = queue.poll();
        if (next != null) {
            out.write(next);
            unflushed = true;
            return true;
        }
        boolean flush = unflushed;
        unflushed = false;
        if (flush) {
            out.flush();
        }
        return flush;
    }
}
