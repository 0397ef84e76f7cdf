package org.yihaotong.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.DayKind;
import org.yihaotong.engine.clock.NoticeReader.BadNoticeException;
import org.yihaotong.engine.words.Words;

/**
 * A clause of the notice itself, such as {@code 二、春节：2月15日（周日）至23日放假调休，共9天。2月14日（星期六）上班。} What it says
 * twice (how many days, which weekday) has to agree.
 */
final class NoticeClause {

    private static final Pattern HEAD = Pattern.compile("(?:[一二三四五六七八九十]{1,3}、)?([^:0-9]{2,20}):(.*)");
    private static final Pattern DAY =
            Pattern.compile("(?:(20[0-9]{2})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})日(?:\\(([^)]*)\\))?");
    private static final Pattern NOTE = Pattern.compile("\\([^)]*?((?:周|星期)[一二三四五六日天])?\\)");
    private static final Pattern SIGNATURE = Pattern.compile("[^0-9]+20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日");
    private static final Pattern COUNT = Pattern.compile("(?:共|放假)([0-9]{1,2})天");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int LONGEST = 31;

    private final String name;
    private final String said;
    private final List<CalendarDay> days = new ArrayList<>();
    private Optional<Integer> year;
    private int month;

    NoticeClause(String clause, Optional<Integer> year) {
        Matcher head = HEAD.matcher(clause);
        if (!head.matches()) {
            throw new BadNoticeException(Words.say("notice.clause"));
        }
        this.name = head.group(1);
        this.said = NOTE.matcher(head.group(2)).replaceAll("($1)").replace("()", "");

        this.year = year;
    }

    /** Every day of every sentence, earliest sentence first. */
    List<CalendarDay> days() {
        for (String sentence : said.split("[。;]", -1)) {
            if (DAY.matcher(sentence).find() && !SIGNATURE.matcher(sentence).matches()) {
                sentence(sentence);
            }
        }
        if (days.isEmpty()) {
            throw new BadNoticeException(Words.say("notice.clause"));
        }
        return days;
    }

    private void sentence(String sentence) {
        if (sentence.endsWith("上班")) {
            stretches(sentence.substring(0, sentence.length() - 2), DayKind.WORKDAY);
        } else if (sentence.contains("放假") || sentence.contains("休息") || sentence.contains("补休")) {
            int end = sentence.replaceFirst("放假|休息|补休", "\n").indexOf('\n');
            int counted = stretches(sentence.substring(0, end), DayKind.HOLIDAY);
            Matcher count = COUNT.matcher(sentence);
            if (count.find() && Integer.parseInt(count.group(1)) != counted) {
                throw new BadNoticeException(Words.say("notice.count", count.group(1), String.valueOf(counted)));
            }
        } else {
            throw new BadNoticeException(Words.say("notice.clause"));
        }
    }

    /** Days and ranges with 、 or 和 between them; nothing else may stand there. */
    private int stretches(String words, DayKind kind) {
        int before = days.size();
        for (String stretch : words.split("[、,和]|及", -1)) {
            if (!stretch.isEmpty()) {
                stretch(stretch, kind);
            }
        }
        return days.size() - before;
    }

    private void stretch(String stretch, DayKind kind) {
        String[] ends = stretch.split("至|到|-|~|—", 2);
        LocalDate first = day(ends[0]);
        LocalDate last = ends.length == 2 ? day(ends[1]) : first;
        if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
            throw new BadNoticeException(Words.say("notice.range"));
        }
        first.datesUntil(last.plusDays(1)).forEach(date -> days.add(new CalendarDay(date, kind, name)));
    }

    /** A day that names no month or year has those of the day before it. */
    private LocalDate day(String word) {
        Matcher day = DAY.matcher(word);
        if (!day.matches()) {
            throw new BadNoticeException(Words.say("notice.clause"));
        }
        year = Optional.ofNullable(day.group(1)).map(Integer::valueOf).or(() -> year);
        month = day.group(2) == null ? month : Integer.parseInt(day.group(2));
        int ofYear = year.orElseThrow(() -> new BadNoticeException(Words.say("notice.year")));
        LocalDate date = LocalDate.of(ofYear, month, Integer.parseInt(day.group(3)));
        weekday(day.group(4), date);
        return date;
    }

    private static void weekday(String note, LocalDate date) {
        Matcher weekday = WEEKDAY.matcher(note == null ? "" : note);
        if (weekday.find()) {
            int no = WEEKDAYS.indexOf(weekday.group(1).replace('天', '日'));
            if (date.getDayOfWeek() != DayOfWeek.of(no + 1)) {
                String real = String.valueOf(WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1));
                throw new BadNoticeException(Words.say("notice.weekday", date.toString(), real));
            }
        }
    }
}
