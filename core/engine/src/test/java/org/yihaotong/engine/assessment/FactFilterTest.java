package org.yihaotong.engine.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.engine.port.assessment.Condition;
import org.yihaotong.engine.port.assessment.Condition.Dimension;

public class FactFilterTest {

    @Test
    public void anEmptyFilterIsAlwaysTrue() {
        assertEquals(Condition.ALWAYS, FactFilter.parse("  "));
    }

    @Test
    public void conditionsAreJoinedAsPeopleReadThem() {
        Condition complaints = new Condition.In(Dimension.TYPE, Set.of("COMPLAINT", "HELP"));
        Condition normal = new Condition.In(Dimension.URGENCY, Set.of("NORMAL"));
        Condition water = new Condition.In(Dimension.MATTER, Set.of("供水 管网"));
        Condition lead = new Condition.Is(Measure.LEAD);

        assertEquals(
                new Condition.All(List.of(complaints, new Condition.Not(normal))),
                FactFilter.parse("type in (COMPLAINT, HELP) and urgency != NORMAL"));
        assertEquals(
                new Condition.Any(List.of(new Condition.All(List.of(lead, water)), normal)),
                FactFilter.parse("lead = yes and matter = '供水 管网' or urgency = NORMAL"));
        assertEquals(
                new Condition.Not(new Condition.Any(List.of(normal, new Condition.Not(complaints)))),
                FactFilter.parse("NOT (urgency = NORMAL OR type not in (HELP, COMPLAINT))"));
        assertEquals(new Condition.Not(lead), FactFilter.parse("lead = no"));
        assertEquals(lead, FactFilter.parse("lead != no"));
    }

    @Test
    public void aMistakeIsNamedWithItsPlaceAndItsWord() {
        assertMistake("kind = NORMAL", "第 1 个字符处的“kind”不是筛选项。");
        assertMistake("urgency = SLOW", "第 11 个字符处的“SLOW”不是可选的取值，应为：NORMAL, URGENT, CRITICAL。");
        assertMistake("lead = maybe", "第 8 个字符处的“maybe”无法理解：这里应为“yes / no”。");
        assertMistake("type in COMPLAINT", "第 9 个字符处的“COMPLAINT”无法理解：这里应为“(”。");
        assertMistake("lead = yes urgency = NORMAL", "第 12 个字符处的“urgency”无法理解：这里应当结束或接运算符。");
        assertMistake("matter = '供水", "引号没有成对。");
        assertMistake("round = 0", "第 9 个字符处的“0”不是可选的取值，应为：1–99。");
        assertMistake("lead = yes and", "第 15 个字符处意外结束：这里应为筛选项。");
    }

    private static void assertMistake(String filter, String message) {
        UnreadableException mistake = assertThrows(UnreadableException.class, () -> FactFilter.parse(filter));
        assertEquals(message, mistake.getMessage());
    }
}
