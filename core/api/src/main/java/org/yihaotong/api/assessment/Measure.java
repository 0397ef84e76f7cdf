package org.yihaotong.api.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is true or not of one order to one unit, or of its knowledge; indicators count of how many it is true. The bit is
 * what is stored: it never changes its meaning and is never used again.
 */
public enum Measure {
    /** 派单: the order went to the unit. */
    DISPATCHED(0),
    /** 主办. */
    LEAD(1),
    /** 直办: the centre answered at once. */
    DIRECT(2),
    /** 应签收: signed, or still waiting for it. */
    ACKNOWLEDGE_OWED(3),
    /** 已签收, by the unit or at expiry. */
    ACKNOWLEDGED(4),
    /** 按时签收. */
    ACKNOWLEDGED_ON_TIME(5),
    /** 应首次联系. */
    CONTACT_OWED(6),
    /** 按时首次联系. */
    CONTACTED_ON_TIME(7),
    /** 应办结: neither returned nor withdrawn. */
    OWED(8),
    /** 已办结: the unit answered. */
    COMPLETED(9),
    /** 按时办结. */
    COMPLETED_ON_TIME(10),
    /** 超期. */
    OVERDUE(11),
    /** 自报已解决: the unit says so. */
    SOLVED(12),
    /** 申请退单. */
    RETURN_REQUESTED(13),
    /** 退单: accepted, the unit is out. */
    RETURNED(14),
    /** 退单未准. */
    RETURN_REFUSED(15),
    /** 重办: the order had to be done once more. */
    REDONE(16),
    /** 延期. */
    EXTENDED(17),
    /** 被督办. */
    SUPERVISED(18),
    /** 应回访: the answer passed the review. */
    CALLBACK_OWED(19),
    /** 已回访, reached or not. */
    CALLED_BACK(20),
    /** 回访接通. */
    REACHED(21),
    /** 回访称已解决. */
    RESOLVED(22),
    /** 已评价. */
    RATED(23),
    /** 满意: three of the five levels. */
    SATISFIED(24),
    /** 不满意. */
    DISSATISFIED(25),
    /** 末轮: no redo followed. */
    FINAL(26),
    /** 引用知识: answered from the knowledge base. */
    KNOWLEDGE_USED(27),
    /** 贡献知识: a knowledge item of the unit that was taken in. */
    KNOWLEDGE_CONTRIBUTED(28),
    /** 应办知识任务: a correction or a missing item that the unit was asked for. */
    KNOWLEDGE_TASK_OWED(29),
    /** 已办知识任务. */
    KNOWLEDGE_TASK_DONE(30),
    /** 按时办理的知识任务. */
    KNOWLEDGE_TASK_ON_TIME(31),
    /** 确认的知识差错: an item of the unit had to be put right. */
    KNOWLEDGE_ERROR(32);

    private final int bit;

    Measure(int bit) {
        this.bit = bit;
    }

    /** Its own power of two. */
    public long flag() {
        return 1L << bit;
    }

    /** How formulas spell it, such as {@code completed_on_time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure of this spelling. */
    public static Optional<Measure> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }

    /** Whether it is true of knowledge items and tasks, never of orders. */
    public boolean isOfKnowledge() {
        return compareTo(KNOWLEDGE_CONTRIBUTED) >= 0;
    }

    /** Whether it is true in this sum of flags. */
    public boolean isIn(long flags) {
        return (flags & flag()) != 0;
    }

    /** All that are true in this sum of flags. */
    public static Set<Measure> in(long flags) {
        Set<Measure> found = EnumSet.noneOf(Measure.class);
        Arrays.stream(values()).filter(m -> m.isIn(flags)).forEach(found::add);
        return found;
    }
}
