package org.yihaotong.store.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.calls.DayCount;

/** How many calls a unit says it had on a day. */
@Entity
@Table(name = "call_day")
public class CallDayRow {

    @Id
    private String id;

    private String hotline;

    @Column(name = "of_day")
    private Instant day;

    private long told;

    @Column(name = "told_at")
    private Instant toldAt;

    protected CallDayRow() {}

    public CallDayRow(String hotline, LocalDate day) {
        this.id = key(hotline, day);
        this.hotline = hotline;
        this.day = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The key of a line's day. */
    public static String key(String hotline, LocalDate day) {
        return hotline + "/" + day;
    }

    /** The last word counts. */
    public void tell(long calls, Instant at) {
        told = calls;
        toldAt = at;
    }

    public String id() {
        return id;
    }

    public Instant day() {
        return day;
    }

    /** What the unit says; the centre's own count is put in later. */
    public DayCount count() {
        return new DayCount(hotline, LocalDate.ofInstant(day, ZoneOffset.UTC), told, 0, toldAt);
    }
}
