package org.yihaotong.shell.rows;

/**
 * What became of one row.
 *
 * @param line the line of the file on which the row starts; the header is line 1
 * @param ticket number of the ticket it became; empty if it was refused
 * @param text why it was refused, or where it was sent
 */
public record RowReport(int line, String ticket, String text) {

    public boolean isTaken() {
        return !ticket.isEmpty();
    }

    static RowReport refused(int line, String reason) {
        return new RowReport(line, "", reason);
    }
}
