package org.yihaotong.linked.redcross;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallDirection;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.CallResult;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.Csv;
import org.yihaotong.kit.link.CsvLine;
import org.yihaotong.kit.link.Mail;

/** The weekly mail with the calls on the unit's own number (话务): a table that Excel has had in its hands. */
final class CallFeed {

    private static final String NUMBER = "2660412";
    private static final String HEADER = "序号,来电时间,来电号码,通话时长(秒),是否接通,接听人,来电内容,转12345工单号";
    private static final int LONGEST = 31;
    private static final Pattern WEEK =
            Pattern.compile("【话务】\\s*(\\d{4}-\\d{2}-\\d{2})\\s*至\\s*(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private CallFeed() {}

    static boolean isIt(Mail mail) {
        return mail.subject().contains("【话务】");
    }

    /** Takes a week; empty, or what is wrong with the mail as a whole. */
    static String take(Mail mail, Intake intake) {
        Optional<List<LocalDate>> week = week(mail.subject());
        Optional<List<CsvLine>> lines = mail.files().stream()
                .filter(file -> file.name().endsWith(".csv"))
                .findFirst()
                .flatMap(CallFeed::lines);
        if (week.isEmpty() || lines.isEmpty()) {
            return "话务邮件的主题没有写明起止日期，或者附件不是约定的话务表（.csv，表头不变）。";
        }
        Map<LocalDate, Integer> days = new HashMap<>();
        week.get().forEach(day -> days.put(day, 0));
        for (CsvLine line : lines.get()) {
            take(mail, line, days, intake);
        }
        days.forEach(intake::reconcile);
        return "";
    }

    /** The days that the subject names; people write it, so they may be none. */
    private static Optional<List<LocalDate>> week(String subject) {
        Matcher week = WEEK.matcher(subject);
        try {
            return week.find()
                    ? Optional.of(LocalDate.parse(week.group(1))
                                    .datesUntil(LocalDate.parse(week.group(2)).plusDays(1))
                                    .limit(LONGEST + 1L)
                                    .toList())
                            .filter(days -> !days.isEmpty() && days.size() <= LONGEST)
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<CsvLine>> lines(FileContent file) {
        try (InputStream in = file.source().open()) {
            byte[] bytes = in.readAllBytes();
            return Csv.decode(bytes, UTF_8)
                    .or(() -> Csv.decode(bytes, Csv.GB18030))
                    .map(Csv::read)
                    .filter(all -> !all.isEmpty()
                            && HEADER.equals(String.join(",", all.get(0).cells())))
                    .map(all -> all.subList(1, all.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void take(Mail mail, CsvLine line, Map<LocalDate, Integer> days, Intake intake) {
        List<String> cells = line.cells();
        Optional<Instant> at = cells.size() == 8 ? time(cells.get(1).strip()) : Optional.empty();
        boolean good = at.isPresent()
                && cells.get(2).strip().matches("[0-9+*-]{1,20}")
                && cells.get(3).strip().matches("\\d{0,6}")
                && cells.get(4).strip().matches("是|否");
        at.ifPresent(time -> days.computeIfPresent(Beijing.time(time).toLocalDate(), (day, calls) -> calls + 1));
        if (good) {
            intake.take(call(at.get(), cells));
        } else {
            String raw = line.raw().substring(0, Math.min(4000, line.raw().length()));
            intake.putAside(new BadRecord(Inbox.id(mail) + "#" + line.number(), "列数、来电时间、来电号码、时长或是否接通不合规", raw));
        }
    }

    private static CallRecord call(Instant at, List<String> cells) {
        boolean answered = cells.get(4).strip().equals("是");
        String seconds = cells.get(3).strip();
        String agent = cells.get(5).strip();
        return new CallRecord(
                Beijing.compact(at) + "-" + cells.get(2).strip(),
                CallDirection.IN,
                NUMBER,
                cells.get(2),
                NUMBER,
                at,
                answered ? Optional.of(at) : Optional.empty(),
                at.plusSeconds(seconds.isEmpty() ? 0 : Long.parseLong(seconds)),
                answered ? CallResult.ANSWERED : CallResult.NO_AGENT,
                agent.substring(0, Math.min(20, agent.length())),
                Optional.empty(),
                Optional.empty(),
                cells.get(7),
                "",
                "");
    }

    private static Optional<Instant> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Beijing.instant(LocalDateTime.of(
                    number(time.group(1)),
                    number(time.group(2)),
                    number(time.group(3)),
                    number(time.group(4)),
                    number(time.group(5)),
                    time.group(6) == null ? 0 : number(time.group(6)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
