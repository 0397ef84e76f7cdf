package org.yihaotong.engine.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.hotline.Decision;
import org.yihaotong.api.hotline.ReplyKind;
import org.yihaotong.api.hotline.Urging;
import org.yihaotong.api.hotline.Withdrawal;

/**
 * How an urge, a withdrawal or a decision is written into {@link org.yihaotong.engine.port.OutgoingDelivery#payload()}.
 *
 * <p>One {@code name=value} a line, line breaks and backslashes of the value escaped by a backslash; the order's number
 * is not in it, for the delivery has it. Orders have an empty payload.
 */
public final class Payload {

    private Payload() {}

    /** Writes an urge. */
    public static String of(Urging urge) {
        return lines(Map.of(
                "id", urge.id(),
                "text", urge.text(),
                "at", urge.at().toString(),
                "level", String.valueOf(urge.level()),
                "replyBy", urge.replyBy().map(Instant::toString).orElse("")));
    }

    /** Writes a withdrawal. */
    public static String of(Withdrawal withdrawal) {
        return lines(Map.of("reason", withdrawal.reason(), "at", withdrawal.at().toString()));
    }

    /** Writes a decision. */
    public static String of(Decision decision) {
        return lines(Map.of(
                "replyId", decision.replyId(),
                "kind", decision.kind().name(),
                "agree", Boolean.toString(decision.agree()),
                "opinion", decision.opinion(),
                "newDue", decision.newDue().map(Instant::toString).orElse("")));
    }

    /** Reads an urge back; what was written before there were levels is a plain urge. */
    public static Urging urging(String orderNo, String payload) {
        Map<String, String> value = values(payload);
        return new Urging(
                get(value, "id"),
                orderNo,
                get(value, "text"),
                Instant.parse(get(value, "at")),
                Integer.parseInt(value.getOrDefault("level", "0")),
                moment(value.getOrDefault("replyBy", "")));
    }

    private static Optional<Instant> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** Reads a withdrawal back. */
    public static Withdrawal withdrawal(String orderNo, String payload) {
        Map<String, String> value = values(payload);
        return new Withdrawal(orderNo, get(value, "reason"), Instant.parse(get(value, "at")));
    }

    /** Reads a decision back. */
    public static Decision decision(String orderNo, String payload) {
        Map<String, String> value = values(payload);
        return new Decision(
                orderNo,
                get(value, "replyId"),
                ReplyKind.valueOf(get(value, "kind")),
                Boolean.parseBoolean(get(value, "agree")),
                get(value, "opinion"),
                moment(get(value, "newDue")));
    }

    private static String lines(Map<String, String> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach((name, value) ->
                lines.append(name).append('=').append(escaped(value)).append('\n'));
        return lines.toString();
    }

    private static Map<String, String> values(String payload) {
        Map<String, String> values = new LinkedHashMap<>();
        payload.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("payload line without a name");
            }
            values.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
        });
        return values;
    }

    private static String get(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("payload without " + name));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                c = switch (value.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> value.charAt(i);
                };
            }
            text.append(c);
        }
        return text.toString();
    }
}
