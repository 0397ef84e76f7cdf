package org.yihaotong.engine.citizen;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.lifecycle.Moments;
import org.yihaotong.engine.words.Words;

/** Fills a template: {@code {number} {title} {due} {oldDue} {link} {answer}}, each at most once, and nothing else. Pure. */
final class NoticeText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST_TITLE = 40;

    /** What every channel carries. */
    private static final int LONGEST = 500;

    private NoticeText() {}

    /** The first part of a template that is no placeholder it may have, or stands there twice. */
    static Optional<String> fault(String template, Set<String> allowed) {
        Set<String> seen = new HashSet<>();
        Matcher found = PLACEHOLDER.matcher(template);
        while (found.find()) {
            if (!allowed.contains(found.group(1)) || !seen.add(found.group(1))) {
                return Optional.of(found.group());
            }
        }
        String rest = PLACEHOLDER.matcher(template).replaceAll("");
        return rest.contains("{") ? Optional.of("{") : rest.contains("}") ? Optional.of("}") : Optional.empty();
    }

    /**
     * The words for one citizen, the answer cut to what is left of 500 characters; of a confidential ticket they say
     * nothing of what it is about.
     */
    static String of(String template, Ticket ticket, Map<String, String> facts, String link) {
        Map<String, String> values = new HashMap<>(Map.of(
                "number", ticket.number(),
                "title", title(ticket),
                "due", moment(facts, "new", "until", "due"),
                "oldDue", moment(facts, "old"),
                "link", link));
        int room = LONGEST - filled(template, values).length();
        values.put("answer", cut(answer(ticket, facts), Math.max(1, room)));
        return filled(template, values);
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    private static String title(Ticket ticket) {
        if (ticket.appeal().confidential()) {
            return Words.say("notice.confidential");
        }
        String title = ticket.appeal().title().replaceAll("\\s+", " ");
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** At most so many characters, no character torn. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String answer(Ticket ticket, Map<String, String> facts) {
        return ticket.appeal().confidential() ? Words.say("notice.ask") : facts.getOrDefault("text", "");
    }

    private static String moment(Map<String, String> facts, String... names) {
        for (String name : names) {
            String said = facts.getOrDefault(name, "");
            if (!said.isEmpty()) {
                return spoken(said);
            }
        }
        return "";
    }

    private static String spoken(String said) {
        try {
            return Moments.say(Instant.parse(said));
        } catch (DateTimeException alreadyWords) {
            return said;
        }
    }
}
