package org.yihaotong.testkit.backoffice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yihaotong.kit.Beijing;
import org.yihaotong.kit.link.JsonObject;

/** Which fields 首创水务 takes at which address, and of what kind: unknown, null and quoted numbers are refused. */
final class ShouchuangRules {

    private static final String PHONE = "1\\d{10}|0\\d{2,3}-?\\d{7,8}|\\d{5,8}";

    private record Field(String name, boolean must, Predicate<Object> good) {}

    private static final Field OUTER_NO = must("outerNo", text(1, 32));

    private static final Map<String, List<Field>> FIELDS = Map.of(
            "/ping",
            List.of(),
            "/order/create",
            List.of(
                    OUTER_NO,
                    must("title", text(2, 50)),
                    must("content", text(1, 2000)),
                    must("orderType", number(1, 5)),
                    must("level", number(1, 3)),
                    must("bizType", Set.<Object>of("TS", "LS", "SZ", "SF", "BZ", "QT")::contains),
                    must("linkMan", text(1, 20)),
                    must("linkTel", matching(PHONE)),
                    must("secret", number(0, 1)),
                    must("address", text(1, 120)),
                    may("meterNo", matching("\\d{10}")),
                    must("acceptTime", ShouchuangRules::isTime),
                    must("deadline", ShouchuangRules::isTime),
                    may("fileIds", value -> value instanceof List<?> list && list.size() <= 5)),
            "/order/urge",
            List.of(
                    OUTER_NO,
                    must("urgeNo", text(1, 64)),
                    must("urgeType", number(1, 2)),
                    must("content", text(1, 500)),
                    must("urgeTime", ShouchuangRules::isTime),
                    may("replyLimit", ShouchuangRules::isTime)),
            "/order/cancel",
            List.of(OUTER_NO, must("reason", text(1, 200))),
            "/order/audit",
            List.of(
                    OUTER_NO,
                    must("eventId", text(1, 64)),
                    must("agree", Boolean.class::isInstance),
                    must("opinion", text(1, 200)),
                    may("newDeadline", ShouchuangRules::isTime)),
            "/order/query",
            List.of(OUTER_NO),
            "/file/upload",
            List.of(
                    must("fileName", text(1, 80)),
                    must("fileType", Set.<Object>of("jpg", "png", "pdf", "mp3")::contains),
                    must("base64", text(1, 1 << 20))),
            "/call/list",
            List.of(
                    must("beginTime", ShouchuangRules::isTime),
                    must("endTime", ShouchuangRules::isTime),
                    must("pageNo", number(1, 100_000)),
                    must("pageSize", number(1, 200))));

    private ShouchuangRules() {}

    static boolean knows(String path) {
        return FIELDS.containsKey(path);
    }

    /** The first field that breaks a rule. */
    static Optional<String> fault(String path, JsonObject body) {
        List<Field> fields = FIELDS.get(path);
        Set<String> known = Set.copyOf(fields.stream().map(Field::name).toList());
        Map<String, Object> given = body.members();
        return given.keySet().stream()
                .filter(name -> !known.contains(name) || given.get(name) == null)
                .findFirst()
                .or(() -> fields.stream()
                        .filter(field -> given.containsKey(field.name())
                                ? !field.good().test(given.get(field.name()))
                                : field.must())
                        .map(Field::name)
                        .findFirst())
                .or(() -> acrossFields(path, given));
    }

    private static Optional<String> acrossFields(String path, Map<String, Object> given) {
        return switch (path) {
            case "/order/create" -> given(
                            "deadline",
                            given.get("deadline")
                                            .toString()
                                            .compareTo(given.get("acceptTime").toString())
                                    > 0)
                    .or(() -> given(
                            "linkMan", Objects.equals(given.get("secret"), 0) || "匿名".equals(given.get("linkMan"))))
                    .or(() -> given(
                            "linkTel", Objects.equals(given.get("secret"), 0) || "12345".equals(given.get("linkTel"))));
            case "/order/urge" -> given(
                    "replyLimit", Objects.equals(given.get("urgeType"), 1) || given.containsKey("replyLimit"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> given(String field, boolean good) {
        return good ? Optional.empty() : Optional.of(field);
    }

    private static Field must(String name, Predicate<Object> good) {
        return new Field(name, true, good);
    }

    private static Field may(String name, Predicate<Object> good) {
        return new Field(name, false, good);
    }

    private static Predicate<Object> text(int least, int most) {
        return value -> value instanceof String text && text.length() >= least && text.length() <= most;
    }

    private static Predicate<Object> number(int least, int most) {
        return value -> value instanceof Integer number && number >= least && number <= most;
    }

    private static Predicate<Object> matching(String pattern) {
        return value -> value instanceof String text && text.matches(pattern);
    }

    private static boolean isTime(Object value) {
        return value instanceof String text && Beijing.parse(text).isPresent();
    }
}
