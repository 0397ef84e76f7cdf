package org.yihaotong.engine.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.Test;
import org.yihaotong.api.assessment.Measure;

public class FormulaTest {

    private static final double EXACT = 1e-9;
    private static final List<Measure> MEASURES = List.of(Measure.values());

    @Test
    public void aFractionIsWorkedOutAsOnPaper() {
        assertValue(95.0, "100 * completed_on_time / owed", Map.of(Measure.COMPLETED_ON_TIME, 19L, Measure.OWED, 20L));
        assertValue(2 + 3 * 4, "2 + 3 * 4", Map.of());
        assertValue(20, "(2 + 3) * 4", Map.of());
        assertValue(-1, "2 - 3", Map.of());
        assertValue(1, "10 - 4 - 5", Map.of());
        assertValue(2.5, "20 / 4 / 2", Map.of());
        assertValue(-0.5, "-(1 - 0.5)", Map.of());
    }

    @Test
    public void whatDividesByNothingHasNoValue() {
        Formula formula = Formula.parse("5 + 100 * satisfied / rated");

        assertEquals(OptionalDouble.empty(), formula.value(measure -> 0));
    }

    @Test
    public void aFractionTellsWhatStandsAboveAndBelowTheLine() {
        Formula formula = Formula.parse("100*(satisfied - dissatisfied) / (rated + 1)");

        assertEquals("100 * (satisfied - dissatisfied)", formula.numerator().orElseThrow());
        assertEquals("rated + 1", formula.denominator().orElseThrow());
        assertEquals(List.of(Measure.RATED, Measure.SATISFIED, Measure.DISSATISFIED), List.copyOf(formula.measures()));
        assertTrue(Formula.parse("satisfied").numerator().isEmpty());
    }

    @Test
    public void aMistakeIsNamedWithItsPlaceAndItsWord() {
        assertMistake("100 * satisfed / rated", 7, "第 7 个字符处的“satisfed”不是指标项。");
        assertMistake("100 * / rated", 7, "第 7 个字符处的“/”无法理解：这里应为指标项、数字或左括号。");
        assertMistake("(satisfied / rated", 19, "第 19 个字符处意外结束：这里应为“)”。");
        assertMistake("satisfied rated", 11, "第 11 个字符处的“rated”无法理解：这里应当结束或接运算符。");
        assertMistake("", 1, "第 1 个字符处意外结束：这里应为指标项、数字或左括号。");
        assertMistake("1.2.3", 1, "第 1 个字符处的“1.2.3”无法理解：这里应为数字，如 100 或 0.5。");
        assertMistake("a".repeat(501), 501, "最多 500 个字符。");
        assertMistake("(".repeat(100) + "1", 42, "第 42 个字符处括号嵌套过深。");
    }

    @Test
    public void anyFormulaThatIsWrittenDownReadsBackAsItself() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String text = any(random, 4);

            Formula read = Formula.parse(text);
            Formula again = Formula.parse(read.toString());

            assertEquals(read.toString(), again.toString());
            OptionalDouble value = read.value(measure -> measure.name().length());
            assertEquals(value, again.value(measure -> measure.name().length()));
        }
    }

    @Test
    public void noTextAtAllMakesTheReaderFailOtherThanByNamingAPlace() {
        Random random = new Random(8);
        String alphabet = "+-*/()., \t'\"!=<>0123456789abc_satisfied rated供水\uD83D\uDE00";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
            assertReadOrRefused(text.toString());
        }
    }

    private static void assertReadOrRefused(String text) {
        for (Runnable reading : List.<Runnable>of(() -> Formula.parse(text), () -> FactFilter.parse(text))) {
            try {
                reading.run();
            } catch (UnreadableException e) {
                assertTrue(text + " → " + e.at(), e.at() >= 1 && e.at() <= text.length() + 1);
            }
        }
    }

    private static String any(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextBoolean()
                    ? String.valueOf(random.nextInt(1000) / 10.0)
                    : MEASURES.get(random.nextInt(MEASURES.size())).word();
        }
        String left = any(random, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> "-(" + left + ")";
            case 1 -> "(" + left + ")";
            default -> "(" + left + ") " + "+-*/".charAt(random.nextInt(4)) + " " + any(random, depth - 1);
        };
    }

    private static void assertValue(double expected, String formula, Map<Measure, Long> counts) {
        double value = Formula.parse(formula)
                .value(measure -> counts.getOrDefault(measure, 0L))
                .orElseThrow();
        assertEquals(formula, expected, value, EXACT);
    }

    private static void assertMistake(String formula, int at, String message) {
        UnreadableException mistake = assertThrows(UnreadableException.class, () -> Formula.parse(formula));
        assertEquals(message, mistake.getMessage());
        assertEquals(at, mistake.at());
    }
}
