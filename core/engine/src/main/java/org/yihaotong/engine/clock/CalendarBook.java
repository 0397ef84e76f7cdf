package org.yihaotong.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.api.clock.OfficeHours;
import org.yihaotong.api.clock.UnitCalendar;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.words.Words;

/** The book of working days and hours (工作日历). */
@Component(service = {RuleBook.class, CalendarBook.class})
public final class CalendarBook implements RuleBook<WorkCalendar> {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

    private final PeopleStore people;

    @Activate
    public CalendarBook(@Reference PeopleStore people) {
        this.people = people;
    }

    @Override
    public String name() {
        return WorkCalendar.BOOK;
    }

    @Override
    public Class<WorkCalendar> type() {
        return WorkCalendar.class;
    }

    @Override
    public WorkCalendar preset() {
        return CalendarPresets.official();
    }

    @Override
    public List<Preset<WorkCalendar>> presets() {
        return List.of(named("official", preset()), named("plain", CalendarPresets.plain()));
    }

    private static Preset<WorkCalendar> named(String id, WorkCalendar calendar) {
        String key = "calendar.preset." + id;
        return new Preset<>(id, Words.say(key), Words.say(key + ".source"), calendar);
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<FieldError> check(WorkCalendar content) {
        Fields fields = new Fields()
                .that(!content.week().isEmpty(), "week", "required", Words.say("field.calendar.week"))
                .size("hours", content.hours(), 1, 6)
                .size("days", content.days(), 0, 2000)
                .size("units", content.units(), 0, 500);
        hours(fields, "hours", content.hours());
        days(fields, "days", content.days(), content.week());
        Set<String> known = new HashSet<>();
        for (int i = 0; i < content.units().size(); i++) {
            UnitCalendar own = content.units().get(i);
            fields.that(known.add(own.unit()), "units[" + i + "].unit", "twice", Words.say("field.twice"));
            unit(fields, "units[" + i + "]", own);
        }
        return fields.errors();
    }

    private void unit(Fields fields, String at, UnitCalendar own) {
        boolean differs =
                !own.week().isEmpty() || !own.hours().isEmpty() || !own.days().isEmpty();
        fields.that(people.unit(own.unit()).isPresent(), at + ".unit", "unknown-unit", Words.say("field.unit-unknown"))
                .that(differs, at, "same", Words.say("field.calendar.same"))
                .size(at + ".hours", own.hours(), 0, 6)
                .size(at + ".days", own.days(), 0, 1000);
        hours(fields, at + ".hours", own.hours());
        days(fields, at + ".days", own.days(), Set.of());
    }

    /** Earliest first, none inside another. */
    private static void hours(Fields fields, String at, List<OfficeHours> hours) {
        String last = "";
        for (int i = 0; i < hours.size(); i++) {
            OfficeHours open = hours.get(i);
            String here = at + "[" + i + "].";
            fields.pattern(here + "from", open.from(), TIME, "field.calendar.time")
                    .pattern(here + "to", open.to(), TIME, "field.calendar.time")
                    .that(!open.from().isEmpty(), here + "from", "required", Words.say("field.required"))
                    .that(open.from().compareTo(open.to()) < 0, here + "to", "order", Words.say("field.calendar.order"))
                    .that(
                            i == 0 || last.compareTo(open.from()) <= 0,
                            here + "from",
                            "overlap",
                            Words.say("field.calendar.overlap"));
            last = open.to();
        }
    }

    private static void days(Fields fields, String at, List<CalendarDay> days, Set<DayOfWeek> week) {
        Set<LocalDate> known = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            CalendarDay day = days.get(i);
            String here = at + "[" + i + "].";
            int year = day.date().getYear();
            boolean ordinary =
                    day.kind() == DayKind.WORKDAY && week.contains(day.date().getDayOfWeek());
            fields.text(here + "name", day.name(), 1, 20)
                    .that(year >= 2000 && year <= 2100, here + "date", "range", Words.say("field.calendar.year"))
                    .that(known.add(day.date()), here + "date", "twice", Words.say("field.calendar.twice"))
                    .that(
                            !ordinary,
                            here + "date",
                            "weekday",
                            Words.say("field.calendar.weekday", day.date().toString()));
        }
    }
}
