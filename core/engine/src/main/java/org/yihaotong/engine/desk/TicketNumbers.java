package org.yihaotong.engine.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.TicketStore;

/**
 * Gives ticket numbers such as {@code YC20261122-000123}, the day being the city's. Numbers come in reserved blocks, so
 * that no two acceptances wait for the same row; what a stopped process had left is a gap.
 */
@Component(service = TicketNumbers.class)
public final class TicketNumbers {

    private static final int BLOCK = 64;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final TicketStore store;
    private String day = "";
    private long next;
    private long end;

    @Activate
    public TicketNumbers(@Reference TicketStore store) {
        this.store = store;
    }

    /** The next number of this moment's day. */
    public synchronized String next(Instant now) {
        String today = DAY.format(now.atZone(Moments.CITY));
        if (!today.equals(day) || next == end) {
            next = store.reserveNumbers(today, BLOCK);
            end = next + BLOCK;
            day = today;
        }
        String serial = Long.toString(next++);
        return "YC" + today + "-" + "0".repeat(Math.max(0, 6 - serial.length())) + serial;
    }
}
