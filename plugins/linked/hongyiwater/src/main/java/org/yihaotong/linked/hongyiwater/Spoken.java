package org.yihaotong.linked.hongyiwater;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.ticket.AnswerResult;
import org.yihaotong.kit.Beijing;

/** What a worker wrote by short message: kind, the order's four digits and words; blanks, width and case do not matter. */
record Spoken(ReplyKind kind, String mark, String text, Optional<AnswerResult> result, Optional<Instant> newDue) {

    private static final Pattern FORM =
            Pattern.compile("(QS|BL|YQ|TD|BJ|签收|办理中|延期|退单|办结)\\s*(\\d{4})(?!\\d)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern UNTIL =
            Pattern.compile("(?:(\\d{1,2})-(\\d{1,2})|(\\d{1,2})日)\\s*(.*)", Pattern.DOTALL);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final Map<String, ReplyKind> KINDS = Map.of(
            "QS", ReplyKind.ACKNOWLEDGED,
            "签收", ReplyKind.ACKNOWLEDGED,
            "BL", ReplyKind.PROGRESS,
            "办理中", ReplyKind.PROGRESS,
            "YQ", ReplyKind.EXTENSION_REQUEST,
            "延期", ReplyKind.EXTENSION_REQUEST,
            "TD", ReplyKind.RETURN_REQUEST,
            "退单", ReplyKind.RETURN_REQUEST,
            "BJ", ReplyKind.COMPLETED,
            "办结", ReplyKind.COMPLETED);

    /** Reads a message; empty if it cannot be understood. */
    static Optional<Spoken> read(String message, Instant at) {
        String plain = narrow(message.strip());
        Matcher form = FORM.matcher(plain.length() < 2 ? plain : upper(plain));
        if (!form.matches()) {
            return Optional.empty();
        }
        ReplyKind kind = KINDS.get(form.group(1));
        String words = plain.substring(form.start(3)).strip();
        return switch (kind) {
            case ACKNOWLEDGED -> Optional.of(
                    new Spoken(kind, form.group(2), words, Optional.empty(), Optional.empty()));
            case EXTENSION_REQUEST -> until(words, at)
                    .map(due -> new Spoken(kind, form.group(2), due.words(), Optional.empty(), Optional.of(due.due())));
            case COMPLETED -> words(words)
                    .map(text -> new Spoken(kind, form.group(2), text, Optional.of(result(text)), Optional.empty()));
            default -> words(words)
                    .map(text -> new Spoken(kind, form.group(2), text, Optional.empty(), Optional.empty()));
        };
    }

    /** Letters, digits, dashes and blanks in their usual width; each character stays one. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        text.chars().forEach(c -> {
            boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '－';
            narrow.append((char) (wide ? c - 0xFEE0 : c == '　' ? ' ' : c));
        });
        return narrow.toString();
    }

    /** Only the letters of the kind; what people say keeps its case. */
    private static String upper(String plain) {
        return plain.substring(0, 2).toUpperCase(Locale.ROOT) + plain.substring(2);
    }

    private static Optional<String> words(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static AnswerResult result(String text) {
        if (text.startsWith("未解决")) {
            return AnswerResult.UNSOLVED;
        }
        return text.startsWith("解释") || text.startsWith("已解释") ? AnswerResult.EXPLAINED : AnswerResult.SOLVED;
    }

    /** A new deadline and the reason for it. */
    private record Until(Instant due, String words) {}

    private static Optional<Until> until(String words, Instant at) {
        Matcher day = UNTIL.matcher(words);
        if (!day.matches() || day.group(4).isBlank()) {
            return Optional.empty();
        }
        LocalDate today = Beijing.time(at).toLocalDate();
        try {
            LocalDate wanted = day.group(3) == null
                    ? LocalDate.of(today.getYear(), Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)))
                    : today.withDayOfMonth(Integer.parseInt(day.group(3)));
            LocalDate coming = !wanted.isBefore(today)
                    ? wanted
                    : day.group(3) == null ? wanted.plusYears(1) : wanted.plusMonths(1);
            return Optional.of(new Until(
                    Beijing.instant(coming.atTime(EVENING)), day.group(4).strip()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
