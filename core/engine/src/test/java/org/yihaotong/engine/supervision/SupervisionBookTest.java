package org.yihaotong.engine.supervision;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.supervision.SupervisionRule;
import org.yihaotong.api.supervision.SupervisionRule.Trigger;
import org.yihaotong.api.supervision.SupervisionRules;
import org.yihaotong.api.ticket.TimeLimit;

/** What may stand in the book of supervision rules, and when a rule speaks. */
public class SupervisionBookTest {

    private final SupervisionBook book = new SupervisionBook();

    @Test
    public void everyPresetIsAllowedByItsOwnBook() {
        book.presets().forEach(p -> assertEquals(p.id(), List.of(), book.check(p.content())));
    }

    @Test
    public void everyWrongFieldOfEveryRuleIsNamed() {
        SupervisionRule good = book.preset().rules().get(0);
        SupervisionRule bad =
                new SupervisionRule("overdue", Trigger.OVERDUE, 0, List.of("漏水"), 4, "快", TimeLimit.days(0), true);
        SupervisionRule empty = new SupervisionRule(null, null, 1, List.of(), 1, null, null, true);

        List<FieldError> errors =
                book.check(new SupervisionRules(List.of(good, bad, empty), List.of(TimeLimit.days(1))));

        assertEquals(
                List.of(
                        "byHand",
                        "rules[1].id",
                        "rules[1].threshold",
                        "rules[1].words",
                        "rules[1].level",
                        "rules[1].reason",
                        "rules[1].feedback.amount",
                        "rules[2].id",
                        "rules[2].trigger",
                        "rules[2].reason",
                        "rules[2].feedback"),
                errors.stream().map(FieldError::field).toList());
    }

    @Test
    public void aKeywordRuleNeedsWordsAndNoThreshold() {
        SupervisionRule wordless =
                new SupervisionRule("gas", Trigger.KEYWORD, 0, List.of(" "), 2, "涉及燃气安全", TimeLimit.days(1), true);

        assertEquals(
                List.of("rules[0].words"),
                book.check(new SupervisionRules(List.of(wordless), book.preset().byHand())).stream()
                        .map(FieldError::field)
                        .toList());
    }

    @Test
    public void aRuleSpeaksFromItsThresholdOnOrAtItsWords() {
        SupervisionRule urged = book.preset().on(Trigger.URGED).findFirst().orElseThrow();
        SupervisionRule danger = book.preset().on(Trigger.KEYWORD).findFirst().orElseThrow();

        assertFalse(urged.isReached(2));
        assertTrue(urged.isReached(3));
        assertTrue(danger.speaksOf("路面塌陷", "学府路口"));
        assertFalse(danger.speaksOf("路灯不亮", "学府路口"));
        assertFalse(danger.isReached(99));
    }

    @Test
    public void theStrictestRuleInForceComesFirst() {
        assertEquals(
                List.of(2, 1),
                book.preset().on(Trigger.OVERDUE).map(SupervisionRule::level).toList());
        assertEquals(TimeLimit.days(1), book.preset().feedback(3));
    }
}
