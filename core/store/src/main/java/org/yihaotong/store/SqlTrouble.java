package org.yihaotong.store;

import java.sql.SQLException;

/** What a failed transaction means, read from the SQL state somewhere in its causes. */
enum SqlTrouble {
    /** A unique key is taken. */
    DUPLICATE,
    /** A deadlock, or a lock that took too long: the same work may succeed now. */
    CONTENTION,
    /** Anything else. */
    OTHER;

    static SqlTrouble of(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            for (SQLException e = t instanceof SQLException sql ? sql : null; e != null; e = e.getNextException()) {
                SqlTrouble trouble = ofState(e.getSQLState());
                if (trouble != OTHER) {
                    return trouble;
                }
            }
        }
        return OTHER;
    }

    private static SqlTrouble ofState(String state) {
        return switch (state == null ? "" : state) {
            case "23505" -> DUPLICATE;
                // deadlock of the standard and Derby, of PostgreSQL, lock timeout of Derby
            case "40001", "40P01", "40XL1" -> CONTENTION;
            default -> OTHER;
        };
    }
}
