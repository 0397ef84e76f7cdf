package org.yihaotong.engine.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import org.junit.Test;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.lifecycle.Moments;

public class WorkingDayClocksTest {

    private final WorkingDayClocks clocks = new WorkingDayClocks(defaults());

    private static Appeal appeal(AppealType type, Urgency urgency) {
        return Appeal.of(type, urgency, "标题", "内容", Caller.UNKNOWN);
    }

    private Deadline due(ClockKind kind, AppealType type, Urgency urgency, String from) {
        return clocks.due(kind, appeal(type, urgency), "water", Instant.parse(from));
    }

    @Test
    public void aConsultationHasThreeWorkingDaysAndTheDayItselfDoesNotCount() {
        Deadline due = due(ClockKind.HANDLE, AppealType.CONSULTATION, Urgency.NORMAL, "2026-11-23T01:00:00Z");

        assertEquals("2026-11-26 18:00", Moments.say(due.due()));
    }

    @Test
    public void weekendsDoNotCount() {
        Deadline due = due(ClockKind.HANDLE, AppealType.COMPLAINT, Urgency.NORMAL, "2026-11-19T06:00:00Z");

        assertEquals("2026-11-26 18:00", Moments.say(due.due()));
    }

    @Test
    public void lateInTheEveningOfTheWorldIsAlreadyTheNextDayInTheCity() {
        Deadline due = due(ClockKind.ACKNOWLEDGE, AppealType.HELP, Urgency.NORMAL, "2026-11-22T17:00:00Z");

        assertEquals("2026-11-24 18:00", Moments.say(due.due()));
    }

    @Test
    public void whatIsUrgentCountsInMinutesAroundTheClock() {
        Deadline due = due(ClockKind.ACKNOWLEDGE, AppealType.HELP, Urgency.URGENT, "2026-11-21T16:00:00Z");

        assertEquals("2026-11-22 00:30", Moments.say(due.due()));
    }

    @Test
    public void everyDeadlineSaysWhichDaysItCounted() {
        Deadline due = due(ClockKind.HANDLE, AppealType.CONSULTATION, Urgency.NORMAL, "2026-11-19T06:00:00Z");

        assertTrue(due.why(), due.why().contains("11-20、11-23、11-24"));
    }

    private static WorkingDayClocks.Limits defaults() {
        return (WorkingDayClocks.Limits) Proxy.newProxyInstance(
                WorkingDayClocksTest.class.getClassLoader(),
                new Class<?>[] {WorkingDayClocks.Limits.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }
}
