package org.yihaotong.engine.directory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One call into an adapter: it ends by itself or is given up, never both. */
final class BudgetedCall implements Shield {

    private enum State {
        RUNNING,
        ENDED,
        GIVEN_UP
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Thread thread = Thread.currentThread();
    private State state = State.RUNNING;
    private boolean interruptLater;
    private boolean shielded;

    /** The call came back; false if it had been given up before. */
    boolean end() {
        lock.lock();
        try {
            boolean inTime = state == State.RUNNING;
            state = inTime ? State.ENDED : state;
            return inTime;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the call up and interrupts its thread; false if it had come back before. */
    boolean giveUp() {
        lock.lock();
        try {
            if (state != State.RUNNING) {
                return false;
            }
            state = State.GIVEN_UP;
            if (shielded) {
                interruptLater = true;
            } else {
                thread.interrupt();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T hold(Supplier<T> work) {
        raise();
        try {
            return work.get();
        } finally {
            lower();
        }
    }

    private void raise() {
        lock.lock();
        try {
            if (state == State.GIVEN_UP) {
                throw new IllegalStateException("this call was given up");
            }
            shielded = true;
        } finally {
            lock.unlock();
        }
    }

    private void lower() {
        lock.lock();
        try {
            shielded = false;
            if (interruptLater) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }
}
