package org.yihaotong.api.supervision;

import java.util.List;
import java.util.Objects;
import org.yihaotong.api.ticket.TimeLimit;

/**
 * An order that issues itself.
 *
 * @param id one word of at most 40 characters, unique in the book; orders name it
 * @param threshold from how many on; not used by {@link Trigger#KEYWORD}
 * @param words what {@link Trigger#KEYWORD} looks for, at most 50 of 2 to 20 characters each
 * @param level 1 to 3
 * @param reason what the order says, 4 to 200 characters
 * @param feedback how long the unit has to answer
 */
public record SupervisionRule(
        String id,
        Trigger trigger,
        int threshold,
        List<String> words,
        int level,
        String reason,
        TimeLimit feedback,
        boolean active) {

    /** What makes a rule issue its order. */
    public enum Trigger {
        /** 办理超期: a handling clock of the ticket ran out for the {@code threshold}-th time. */
        OVERDUE,
        /** 多次重办: it was sent back {@code threshold} times or more. */
        REDONE,
        /** 关键词: title or content has one of the words. */
        KEYWORD,
        /** 多次催办: urges and repeat calls together are {@code threshold} or more. */
        URGED
    }

    public SupervisionRule {
        id = id == null ? "" : id.strip();
        words = words == null
                ? List.of()
                : words.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .distinct()
                        .toList();
        reason = reason == null ? "" : reason.strip();
    }

    /** Whether so many are enough. */
    public boolean isReached(int count) {
        return trigger != Trigger.KEYWORD && count >= threshold;
    }

    /** Whether one of the words stands in one of the texts. */
    public boolean speaksOf(String... texts) {
        for (String text : texts) {
            if (trigger == Trigger.KEYWORD && words.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }
}
