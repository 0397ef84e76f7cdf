package org.yihaotong.api.clock;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.Deadline;

/**
 * Questions about time limits, and the import of a year's notice. The rules themselves are read and written as rule books.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role), {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.StaleVersionException}.
 */
@ProviderType
public interface ClockDesk {

    /** Every clock that such an appeal could get, each with its explanation. */
    List<Deadline> trial(Actor actor, Trial trial);

    /**
     * The days of a month by the calendar in force.
     *
     * @param month such as {@code 2026-02}
     * @param unit whose calendar; empty: the centre's
     */
    List<DayView> month(Actor actor, String month, String unit);

    /** Reads a notice and says what it would change; changes nothing. */
    NoticeReport read(Actor actor, HolidayNotice notice);

    /**
     * Makes a notice part of the calendar, as a new edition; a notice with a bad line changes nothing.
     *
     * @param version the newest edition of the calendar
     */
    NoticeReport apply(Actor actor, HolidayNotice notice, long version);
}
