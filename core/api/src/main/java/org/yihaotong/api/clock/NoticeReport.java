package org.yihaotong.api.clock;

import java.util.List;

/**
 * What a notice says and would change.
 *
 * @param version the newest edition of the calendar: before a trial run the one that is changed, afterwards the new one
 * @param lines every line of the file that is not blank
 * @param changes day by day, earliest first
 * @param applied whether the calendar has been changed
 */
public record NoticeReport(long version, List<NoticeLine> lines, List<DayChange> changes, boolean applied) {

    public NoticeReport {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }
}
