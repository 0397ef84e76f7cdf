package org.yihaotong.kit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.kit.link.TableLink;

/** Keeps a few sessions; one that saw a failure is thrown away. */
final class JdbcTableLink implements TableLink {

    private static final int ALIVE_SECONDS = 2;
    private static final int QUEUE_SECONDS = 20;

    private final Door door;
    private final Semaphore free;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    JdbcTableLink(Door door, int sessions) {
        this.door = door;
        this.free = new Semaphore(sessions, true);
    }

    /** Where sessions come from. */
    @FunctionalInterface
    interface Door {
        Connection open() throws SQLException, BackendException;
    }

    @Override
    public <T> T inTransaction(Work<T> work) throws BackendException {
        enter();
        try {
            return transact(work);
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection session = idle.poll(); session != null; session = idle.poll()) {
            drop(session);
        }
    }

    private <T> T transact(Work<T> work) throws BackendException {
        Connection session = session();
        boolean good = false;
        try {
            T result = work.in(new JdbcRows(session));
            session.commit();
            good = true;
            return result;
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        } finally {
            if (good && !closed) {
                idle.push(session);
            } else {
                drop(session);
            }
        }
    }

    private Connection session() throws BackendException {
        try {
            for (Connection session = idle.poll(); session != null; session = idle.poll()) {
                if (session.isValid(ALIVE_SECONDS)) {
                    session.rollback();
                    return session;
                }
                drop(session);
            }
            Connection session = door.open();
            session.setAutoCommit(false);
            return session;
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        }
    }

    private void enter() throws BackendException {
        try {
            if (closed || !free.tryAcquire(QUEUE_SECONDS, TimeUnit.SECONDS)) {
                throw new BackendException(BackendException.Kind.COMMUNICATION, "与对方数据库的会话都在忙，稍后再试。");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException(BackendException.Kind.COMMUNICATION, "等待对方数据库时被中断，稍后再试。");
        }
    }

    /** Ends a session whatever state it is in; the server rolls back what was not committed. */
    private static void drop(Connection session) {
        try (session) {
            session.rollback();
        } catch (SQLException e) {
            // It is gone already, which is what was wanted.
            return;
        }
    }
}
