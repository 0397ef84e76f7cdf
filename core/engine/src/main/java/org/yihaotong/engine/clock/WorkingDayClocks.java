package org.yihaotong.engine.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;
import org.yihaotong.api.ticket.DeadlinePolicy;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.words.Words;

/**
 * The house's own clocks: whole working days, Monday to Friday, ending when the offices close; minutes for what cannot
 * wait. Limits are settings with the values of the Lüliang rules of 2024.
 */
@Component(service = DeadlinePolicy.class, configurationPid = "org.yihaotong.clocks")
@Designate(ocd = WorkingDayClocks.Limits.class)
public final class WorkingDayClocks implements DeadlinePolicy {

    private static final LocalTime OFFICES_CLOSE = LocalTime.of(18, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

    /** How long things may take. */
    @ObjectClassDefinition(name = "时限", description = "工作日按周一至周五计算，至当日 18:00。")
    public @interface Limits {

        @AttributeDefinition(name = "派单（工作日）")
        int dispatchDays() default 1;

        @AttributeDefinition(name = "签收（工作日）")
        int acknowledgeDays() default 1;

        @AttributeDefinition(name = "咨询办理（工作日）")
        int consultationDays() default 3;

        @AttributeDefinition(name = "其他诉求办理（工作日）")
        int handleDays() default 5;

        @AttributeDefinition(name = "审核（工作日）")
        int reviewDays() default 1;

        @AttributeDefinition(name = "回访（工作日）")
        int callbackDays() default 3;

        @AttributeDefinition(name = "紧急、特急签收（分钟）")
        int urgentAcknowledgeMinutes() default 30;

        @AttributeDefinition(name = "紧急、特急办理（分钟）")
        int urgentHandleMinutes() default 1440;
    }

    private final Limits limits;

    @Activate
    public WorkingDayClocks(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Deadline due(ClockKind kind, Appeal appeal, String unit, Instant from) {
        boolean urgent = appeal.urgency() != Urgency.NORMAL;
        return switch (kind) {
            case DISPATCH -> urgent
                    ? minutes(kind, from, limits.urgentAcknowledgeMinutes())
                    : days(kind, from, limits.dispatchDays());
            case ACKNOWLEDGE -> urgent
                    ? minutes(kind, from, limits.urgentAcknowledgeMinutes())
                    : days(kind, from, limits.acknowledgeDays());
            case FIRST_CONTACT, RETURN, ARBITRATION -> days(kind, from, 1);
            case SUPERVISION -> days(kind, from, 3);
            case HANDLE -> urgent
                    ? minutes(kind, from, limits.urgentHandleMinutes())
                    : days(kind, from, handleDays(appeal));
            case REVIEW -> days(kind, from, limits.reviewDays());
            case CALLBACK -> days(kind, from, limits.callbackDays());
        };
    }

    private int handleDays(Appeal appeal) {
        return switch (appeal.type()) {
            case CONSULTATION -> limits.consultationDays();
            default -> limits.handleDays();
        };
    }

    private static Deadline minutes(ClockKind kind, Instant from, int minutes) {
        Instant due = from.plus(Duration.ofMinutes(minutes));
        return new Deadline(
                kind,
                from,
                due,
                Words.say(
                        "clock.minutes",
                        Words.name(kind),
                        Moments.say(from),
                        String.valueOf(minutes),
                        Moments.say(due)));
    }

    /** The day itself does not count; the last counted day ends when the offices close. */
    private static Deadline days(ClockKind kind, Instant from, int days) {
        ZonedDateTime day = from.atZone(Moments.CITY);
        List<String> counted = new ArrayList<>();
        while (counted.size() < days) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                counted.add(DAY.format(day));
            }
        }
        Instant due = day.with(OFFICES_CLOSE).toInstant();
        return new Deadline(
                kind,
                from,
                due,
                Words.say(
                        "clock.days",
                        Words.name(kind),
                        Moments.say(from),
                        String.valueOf(days),
                        String.join("、", counted),
                        Moments.say(due)));
    }
}
