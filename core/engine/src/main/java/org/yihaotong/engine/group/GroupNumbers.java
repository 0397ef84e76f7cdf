package org.yihaotong.engine.group;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.port.TicketStore;

/** Gives group numbers such as {@code TB20261126-0001}, the day being the city's; groups are rare, so one at a time. */
@Component(service = GroupNumbers.class)
public final class GroupNumbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final TicketStore store;

    @Activate
    public GroupNumbers(@Reference TicketStore store) {
        this.store = store;
    }

    /** The next number of this moment's day. */
    String next(Instant now) {
        String day = DAY.format(now.atZone(Moments.CITY));
        return "TB%s-%04d".formatted(day, store.reserveNumbers("TB" + day.substring(2), 1));
    }
}
