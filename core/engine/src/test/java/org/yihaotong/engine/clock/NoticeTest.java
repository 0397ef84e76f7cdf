package org.yihaotong.engine.clock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;
import org.yihaotong.api.clock.CalendarDay;
import org.yihaotong.api.clock.HolidayNotice;
import org.yihaotong.api.clock.NoticeLine;
import org.yihaotong.api.clock.NoticeReport;
import org.yihaotong.api.clock.WorkCalendar;
import org.yihaotong.api.input.InvalidInputException;

public class NoticeTest {

    private static final String NOTICE_2026 =
            """
            国务院办公厅关于2026年
            部分节假日安排的通知
            国办发明电〔2025〕7号
            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            鼓励单位和个人结合落实带薪年休假等制度，实际形成较长假期。节假日期间，各地区、各部门要妥善安排好值班和安全等工作。
            国务院办公厅
            2025年11月4日
            """;

    private static final String NOTICE_2025 =
            """
            国务院办公厅关于2025年部分节假日安排的通知
            根据2024年11月修订的《全国年节及纪念日放假办法》，自2025年1月1日起，全体公民放假的假日增加2天，其中春节、劳动节各增加1天。
            一、元旦：1月1日（周三）放假1天，不调休。
            二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            三、清明节：4月4日（周五）至6日（周日）放假，共3天。
            四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            """;

    private static HolidayNotice notice(String text, Charset charset) {
        return new HolidayNotice(Base64.getEncoder().encodeToString(text.getBytes(charset)), Optional.empty(), true);
    }

    private static NoticeReport read(String text) {
        return new NoticeImport(notice(text, StandardCharsets.UTF_8), CalendarPresets.plain()).report(3, false);
    }

    private static String problem(String line) {
        NoticeLine read = read("关于2026年部分节假日安排的通知\n" + line).lines().get(1);
        assertEquals(List.of(), read.days());
        return read.problem();
    }

    private static List<CalendarDay> preset(int year) {
        return Given.CALENDAR.days().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
    }

    private static List<CalendarDay> imported(String text) {
        return new NoticeImport(notice(text, StandardCharsets.UTF_8), CalendarPresets.plain())
                .calendar()
                .days();
    }

    @Test
    public void theNoticesOfBothYearsSayWhatThePresetHolds() {
        assertEquals(preset(2026), imported(NOTICE_2026));
        assertEquals(
                preset(2025).stream().map(CalendarDay::date).toList(),
                imported(NOTICE_2025).stream().map(CalendarDay::date).toList());
        assertTrue(read(NOTICE_2025).lines().stream()
                .allMatch(line -> line.problem().isEmpty()));
    }

    @Test
    public void aTableSaysTheSameAsTheSentences() {
        String table = preset(2026).stream()
                .map(day -> day.date() + "," + (day.kind().name().equals("HOLIDAY") ? "放假" : "上班") + "," + day.name())
                .collect(Collectors.joining("\r\n", "日期,安排,节日\r\n", "\r\n"));

        assertEquals(preset(2026), imported(table));
    }

    @Test
    public void officesSaveTheirFilesInThreeWays() {
        List<CalendarDay> expected = imported(NOTICE_2026);

        for (HolidayNotice notice : List.of(
                notice(NOTICE_2026, Charset.forName("GB18030")),
                notice("\uFEFF" + NOTICE_2026, StandardCharsets.UTF_8),
                notice(NOTICE_2026.replace("\n", "\r\n"), StandardCharsets.UTF_8),
                notice(NOTICE_2026.replace("\n", ""), StandardCharsets.UTF_8))) {
            assertEquals(
                    expected,
                    new NoticeImport(notice, CalendarPresets.plain()).calendar().days());
        }
    }

    @Test
    public void datesAndSignsMayBeWrittenAsPeopleWriteThem() {
        List<CalendarDay> expected = imported("2026-02-14,上班,春节");

        for (String row :
                List.of("2026/2/14，调休上班，春节", "20260214;班;春节", "2026年2月14日\t上班\t春节", "\"2026-02-14\",\"上班\",\"春节\"")) {
            assertEquals(row, expected, imported(row));
        }
        assertEquals(9, imported("2026-02-15至2026-02-23,放假,春节").size());
    }

    @Test
    public void everyBadLineIsNamedWithItsReason() {
        assertTrue(problem("二、春节：2月15日至23日放假调休，共8天。").contains("共 8 天，所列日期却是 9 天"));
        assertTrue(problem("二、春节：2月15日至23日放假。2月14日（周五）上班。").contains("2026-02-14 是周六"));
        assertTrue(problem("二、春节：2月13日上班。").contains("平常的工作日"));
        assertTrue(problem("二、春节：2月30日放假。").contains("没有这一天"));
        assertTrue(problem("二、春节放假另行通知。").contains("读不出"));
        assertTrue(problem("二、春节：2月15日至2月3日放假。").contains("次序"));
        assertTrue(problem("二、春节：2月15日左右放假。").contains("读不出"));
        assertTrue(problem("2026-02-14,开会,春节").contains("第二列"));
        assertTrue(problem("2026-02-14,上班").contains("日期,放假或上班,节日名称"));
        assertTrue(problem("2026-02-31,放假,春节").contains("没有这一天"));
        assertTrue(problem("2月14日,上班,春节").contains("写明年份"));
        assertTrue(problem("2026-02-15,放假,").contains("节日名称"));
    }

    @Test
    public void aDayThatIsSaidInTwoWaysIsRefused() {
        NoticeReport report = read("2026-02-15,放假,春节\n2026-02-15,上班,春节");

        assertEquals("", report.lines().get(0).problem());
        assertTrue(report.lines().get(1).problem().contains("2026-02-15 与前面的安排不一致"));
        assertEquals(2, report.lines().get(1).line());
    }

    @Test
    public void aNoticeWithoutAYearAsksForIt() {
        NoticeLine line = read("春节：2月15日至23日放假。").lines().get(0);

        assertTrue(line.problem(), line.problem().contains("请填写年份"));
        HolidayNotice told = new HolidayNotice(
                Base64.getEncoder().encodeToString("春节：2月15日至23日放假。".getBytes(StandardCharsets.UTF_8)),
                Optional.of(2026),
                true);
        assertEquals(
                9,
                new NoticeImport(told, CalendarPresets.plain())
                        .calendar()
                        .days()
                        .size());
    }

    @Test
    public void aBadLineKeepsTheWholeNoticeOut() {
        NoticeImport bad = new NoticeImport(
                notice("2026-02-14,上班,春节\n2026-02-30,放假,春节", StandardCharsets.UTF_8), CalendarPresets.plain());

        InvalidInputException refused = assertThrows(InvalidInputException.class, bad::refuseBadLines);

        assertEquals("第 2 行：没有这一天。", refused.errors().get(0).message());
        assertThrows(InvalidInputException.class, () -> new NoticeImport(
                        notice("放假通知", StandardCharsets.UTF_8), CalendarPresets.plain())
                .refuseBadLines());
        assertThrows(
                InvalidInputException.class,
                () -> new NoticeImport(new HolidayNotice("%%%", Optional.empty(), true), CalendarPresets.plain()));
    }

    @Test
    public void theReportSaysDayByDayWhatChanges() {
        WorkCalendar before = CalendarPresets.plain().with(imported("2026-02-13,放假,春节\n2026-02-14,放假,春节"));
        HolidayNotice notice = notice("2026-02-14,上班,春节", StandardCharsets.UTF_8);
        HolidayNotice supplement = new HolidayNotice(notice.file(), Optional.empty(), false);

        NoticeReport whole = new NoticeImport(notice, before).report(3, false);
        NoticeReport part = new NoticeImport(supplement, before).report(3, false);

        assertEquals(2, whole.changes().size());
        assertTrue(whole.changes().get(0).after().isEmpty());
        assertEquals(1, part.changes().size());
        assertTrue(part.changes().get(0).before().isPresent());
        assertFalse(part.applied());
    }
}
