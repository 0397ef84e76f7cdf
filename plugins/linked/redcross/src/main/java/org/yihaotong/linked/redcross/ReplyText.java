package org.yihaotong.linked.redcross;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;

/**
 * What people wrote above the mail they answer: a keyword, and a text.
 *
 * @param flaw what is missing, for those who wrote it; empty if nothing is
 */
record ReplyText(ReplyKind kind, String text, Optional<Instant> newDue, String flaw) {

    private static final Map<String, ReplyKind> KEYWORDS = new LinkedHashMap<>();

    static {
        KEYWORDS.put("签收|收到", ReplyKind.ACKNOWLEDGED);
        KEYWORDS.put("办理中|正在办理", ReplyKind.PROGRESS);
        KEYWORDS.put("延期至", ReplyKind.EXTENSION_REQUEST);
        KEYWORDS.put("退单|不属于我单位", ReplyKind.RETURN_REQUEST);
        KEYWORDS.put("已?办结|已处理", ReplyKind.COMPLETED);
    }

    /** What may stand after a keyword, the full-width blank of a Chinese keyboard among it. */
    private static final String GAP = "[：:，,。\\s\\h]*";

    private static final Pattern QUOTED =
            Pattern.compile("(-{3,}\\s*原始邮件\\s*-{3,}.*|发件人[：:].*|From:.*|在.*写道[：:]\\s*|>.*)");
    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{4})[-/年])?(\\d{1,2})[-/月](\\d{1,2})日?(?:[\\s\\h]*(\\d{1,2})[:：](\\d{2}))?");
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    /** Reads the text of a mail that was written at this moment. */
    static ReplyText read(String mail, Instant written) {
        List<String> own = own(mail);
        String first = own.isEmpty() ? "" : own.get(0).strip();
        for (Map.Entry<String, ReplyKind> keyword : KEYWORDS.entrySet()) {
            Matcher found =
                    Pattern.compile("(?:" + keyword.getKey() + ")" + GAP).matcher(first);
            if (found.lookingAt()) {
                return of(keyword.getValue(), first.substring(found.end()), own, written);
            }
        }
        return new ReplyText(ReplyKind.PROGRESS, "", Optional.empty(), "回复的第一行没有写明是签收、办理中、延期至、退单还是办结。");
    }

    /** What a completion achieved, as far as people say it: 未解决 and 解释 by their words, else solved. */
    Optional<AnswerResult> result() {
        if (kind != ReplyKind.COMPLETED) {
            return Optional.empty();
        }
        if (text.contains("未解决") || text.contains("无法解决")) {
            return Optional.of(AnswerResult.UNSOLVED);
        }
        return Optional.of(text.contains("解释") ? AnswerResult.EXPLAINED : AnswerResult.SOLVED);
    }

    private static ReplyText of(ReplyKind kind, String sameLine, List<String> own, Instant written) {
        String rest = String.join("\n", own.subList(1, own.size()));
        if (kind == ReplyKind.EXTENSION_REQUEST) {
            Matcher date = DATE.matcher(sameLine);
            Optional<Instant> due = date.lookingAt() ? moment(date, written) : Optional.empty();
            String text = due.isPresent() ? sameLine.substring(date.end()) : sameLine;
            return new ReplyText(kind, join(text, rest), due, due.isPresent() ? "" : "延期至后面没有写明日期，例如：延期至 2020-03-10。");
        }
        String text = join(sameLine, rest);
        boolean mustSay = kind == ReplyKind.RETURN_REQUEST || kind == ReplyKind.COMPLETED;
        return new ReplyText(kind, text, Optional.empty(), mustSay && text.isEmpty() ? "退单和办结须写明说明。" : "");
    }

    private static String join(String sameLine, String rest) {
        return (sameLine.replaceFirst("^" + GAP, "") + "\n" + rest).strip();
    }

    /** The lines above what is quoted, without the footer. */
    private static List<String> own(String mail) {
        List<String> own = new ArrayList<>();
        for (String line : mail.split("\n", -1)) {
            String bare = line.strip();
            if (QUOTED.matcher(bare).matches() || bare.equals("--")) {
                break;
            }
            if (!own.isEmpty() || !bare.isEmpty()) {
                own.add(line.stripTrailing());
            }
        }
        return own;
    }

    private static Optional<Instant> moment(Matcher date, Instant written) {
        try {
            LocalDate today = Beijing.time(written).toLocalDate();
            int year = date.group(1) == null ? today.getYear() : Integer.parseInt(date.group(1));
            LocalDate day = LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            LocalDate meant = date.group(1) == null && day.isBefore(today) ? day.plusYears(1) : day;
            LocalTime time = date.group(4) == null
                    ? END_OF_DAY
                    : LocalTime.of(Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)));
            return Optional.of(Beijing.instant(LocalDateTime.of(meant, time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
