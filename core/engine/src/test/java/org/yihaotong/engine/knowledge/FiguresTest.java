package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Numbers and days in an answer. */
public class FiguresTest {

    private static Optional<String> against(String one, String other) {
        return Figures.of(one).against(Figures.of(other));
    }

    @Test
    public void numbersAreReadByWhatTheyCount() {
        assertEquals(
                Map.of("℃", Set.of("18"), "个工作日", Set.of("3"), "月", Set.of("11"), "日", Set.of("15")),
                Figures.of("１８度以上，三个工作日内，11月十五日起").byUnit());
        assertEquals(
                Map.of("☎", Set.of("0359-2086110")),
                Figures.of("请拨打 0359-2086110").byUnit());
        assertEquals(Map.of("元", Set.of("120")), Figures.of("一百二十元").byUnit());
    }

    @Test
    public void onlyWhatCountsTheSameThingCanContradict() {
        assertEquals(Optional.of("3 个工作日 / 5 个工作日"), against("三个工作日办结", "5个工作日办结"));
        assertEquals(Optional.empty(), against("3 个工作日办结", "18 ℃"));
        assertEquals(Optional.empty(), against("一般 3 个工作日，疑难 5 个工作日", "3个工作日"));
        assertEquals(Optional.empty(), against("请先一看二问", "没有数字"));
    }
}
