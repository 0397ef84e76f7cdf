package org.yihaotong.kit.link;

/** A row with the same key is there already (SQLSTATE 23505; number 1062 of MariaDB); the transaction was rolled back. */
public final class RowExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Keeps nothing of the row. */
    public RowExistsException() {
        super("a row with this key exists");
    }
}
