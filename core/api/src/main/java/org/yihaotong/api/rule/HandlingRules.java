package org.yihaotong.api.rule;

import java.util.List;
import java.util.Objects;
import org.yihaotong.api.ticket.TimeLimit;

/**
 * The numbers of the life cycle (办理规则), book {@code handling}.
 *
 * @param extensions how often a referral may be extended, 0 to 20
 * @param extensionLimit how far one extension may move the deadline; farther ones are long works, which supervisors decide
 * @param longWorksDays until how many days after dispatch long works may be extended, 1 to 1,000
 * @param suspensionDays how many days a suspension may last, 1 to 1,000
 * @param redosAfterCallback how often a dissatisfied citizen's ticket is redone; then comes the final reply, 0 to 10
 * @param difficultAfterRedos from how many redos on a ticket is a difficult case, 1 to 20
 * @param difficultAfterReturns from how many units that returned it on, 1 to 20
 * @param replyLength a reply has at least so many letters, digits and characters, 1 to 200
 * @param emptyPhrases what says nothing, such as 已转办; a reply made of nothing else is refused
 * @param likeness from which likeness on a reply is a copy of an earlier one, in percent, 50 to 100
 */
public record HandlingRules(
        int extensions,
        TimeLimit extensionLimit,
        int longWorksDays,
        int suspensionDays,
        int redosAfterCallback,
        int difficultAfterRedos,
        int difficultAfterReturns,
        int replyLength,
        List<String> emptyPhrases,
        int likeness) {

    public HandlingRules {
        Objects.requireNonNull(extensionLimit, "extensionLimit");
        emptyPhrases = emptyPhrases == null
                ? List.of()
                : emptyPhrases.stream()
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .toList();
    }

    /** What holds until somebody changes it: the Lüliang rules of 2024, and where they are silent our own choice. */
    public static final HandlingRules PRESET = new HandlingRules(
            3,
            TimeLimit.days(3),
            180,
            180,
            2,
            3,
            3,
            5,
            List.of(
                    "已转办", "已转交", "已转", "已收悉", "收悉", "已收到", "收到", "已知悉", "知悉", "已阅", "阅", "正在办理", "办理中", "处理中", "正在处理",
                    "已办理", "已处理", "相关部门", "有关部门", "相关单位", "您好", "谢谢", "我单位", "我局", "贵单位", "来单"),
            95);
}
