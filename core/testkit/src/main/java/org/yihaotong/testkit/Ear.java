package org.yihaotong.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears everything that is logged at INFO or above, or printed, while it is open; it is heard elsewhere no more. */
final class Ear implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream tape = new PrintStream(heard, true, UTF_8);
    private final Logger root = Logger.getLogger("");
    private final Handler handler = new Handler() {
        private final SimpleFormatter words = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
                tape.print(words.format(entry));
            }
        }

        @Override
        public void flush() {
            tape.flush();
        }

        @Override
        public void close() {
            tape.flush();
        }
    };

    Ear() {
        System.setOut(tape);
        System.setErr(tape);
        root.addHandler(handler);
    }

    /** All of it so far. */
    String words() {
        tape.flush();
        return heard.toString(UTF_8);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        System.setOut(out);
        System.setErr(err);
    }
}
