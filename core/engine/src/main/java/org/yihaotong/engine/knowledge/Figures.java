package org.yihaotong.engine.knowledge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and days in an answer, by what they count: {@code 18 ℃}, {@code 3 个工作日}, {@code 11 月 15 日}. Pure.
 *
 * @param byUnit the numbers of each unit of measure
 */
record Figures(Map<String, Set<String>> byUnit) {

    private static final Pattern FIGURE =
            Pattern.compile("(?<number>[0-9]+(?:[.:][0-9]+)*(?:-[0-9]+)*|[一二两三四五六七八九十百]+)\\s*"
                    + "(?<unit>个?工作日|个?自然日|年|个?月|日|天|小时|分钟|时|点|℃|度|摄氏度|%|元|万元|平方米|公里|米|吨|次|号)?");
    private static final int SHORTEST_PHONE = 5;

    static Figures of(String text) {
        Map<String, Set<String>> found = new TreeMap<>();
        Matcher m = FIGURE.matcher(narrow(text));
        while (m.find()) {
            String number = m.group("number");
            boolean digits = Character.isDigit(number.charAt(0)) && number.charAt(0) < 128;
            String unit = unit(m.group("unit"), number, digits);
            if (!unit.isEmpty()) {
                found.computeIfAbsent(unit, u -> new TreeSet<>())
                        .add(digits ? number : String.valueOf(ChineseNumber.of(number)));
            }
        }
        return new Figures(found);
    }

    /** Telephone numbers need no unit; other numbers without one mean too little to be compared. */
    private static String unit(String written, String number, boolean digits) {
        if (written == null) {
            return digits && number.length() >= SHORTEST_PHONE ? "☎" : "";
        }
        return switch (written) {
            case "摄氏度", "度" -> "℃";
            case "工作日" -> "个工作日";
            case "天", "自然日", "个自然日" -> "日";
            case "时", "点" -> "时";
            default -> written;
        };
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> narrow.append((char) (c >= '！' && c <= '～' ? c - '！' + '!' : c)));
        return narrow.toString();
    }

    /** Where both count the same thing and neither says all that the other says: {@code 18 ℃ / 20 ℃}. */
    Optional<String> against(Figures other) {
        return byUnit.entrySet().stream()
                .filter(mine -> other.byUnit.containsKey(mine.getKey()))
                .filter(mine -> {
                    Set<String> theirs = other.byUnit.get(mine.getKey());
                    return !theirs.containsAll(mine.getValue())
                            && !mine.getValue().containsAll(theirs);
                })
                .map(mine -> said(mine.getKey(), mine.getValue()) + " / "
                        + said(mine.getKey(), other.byUnit.get(mine.getKey())))
                .findFirst();
    }

    private static String said(String unit, Set<String> numbers) {
        return String.join("、", numbers) + ("☎".equals(unit) ? "" : " " + unit);
    }
}
