package org.yihaotong.engine.directory;

import java.util.function.Supplier;

/** Keeps the engine's own work inside an adapter's call from being interrupted in the middle of a transaction. */
@FunctionalInterface
public interface Shield {

    /** No call that could be given up, as on a web thread. */
    Shield NONE = new Shield() {
        @Override
        public <T> T hold(Supplier<T> work) {
            return work.get();
        }
    };

    /**
     * Runs work undisturbed; an interruption comes after it.
     *
     * @throws IllegalStateException if the call was given up already: what it still says is not listened to
     */
    <T> T hold(Supplier<T> work);
}
