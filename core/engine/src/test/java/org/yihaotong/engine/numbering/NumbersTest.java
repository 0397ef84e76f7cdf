package org.yihaotong.engine.numbering;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.LineTerms;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.numbering.Destination;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.ticket.RefusedException;

/** What a switch has to know of every number, made from the facts of the lines. */
public final class NumbersTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Hotline line(String id, Method method, boolean parallel, List<String> numbers, String... aliases) {
        LineTerms terms = new LineTerms(List.of(), Optional.of(LocalDate.of(2019, 12, 31)), parallel, Optional.empty());
        return new Hotline(
                id,
                "某单位" + id,
                numbers,
                List.of(aliases),
                method,
                1,
                "",
                List.of(),
                List.of(),
                List.of(),
                "请拨打12345",
                "q",
                terms);
    }

    private static NumberRoute only(NumberPlan plan, String number) {
        return plan.routes().stream()
                .filter(r -> r.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void everyMethodHasItsDestination() {
        NumberPlan plan = Numbers.plan(
                List.of(
                        line("merged", Method.MERGED, false, List.of("12312")),
                        line("seated", Method.SEATED, true, List.of("12315"), "12358"),
                        line("alone", Method.SEATED, false, List.of("12319")),
                        line("linked", Method.LINKED, true, List.of("2120770")),
                        line("handed", Method.LINKED, false, List.of("2120771")),
                        line("police", Method.TRANSFERRED, false, List.of("110")),
                        line("court", Method.GUIDED, false, List.of("12368"))),
                ZONE,
                20);

        assertEquals(
                List.of(
                        "110 EMERGENCY",
                        "12312 ANNOUNCED",
                        "12315 PARALLEL",
                        "12319 CENTRE",
                        "12345 CENTRE",
                        "12358 PARALLEL alias",
                        "12368 GUIDED",
                        "2120770 UNIT",
                        "2120771 CENTRE"),
                plan.routes().stream()
                        .map(r -> r.number() + " " + r.destination() + (r.alias() ? " alias" : ""))
                        .toList());
        assertEquals("q", only(plan, "12358").seatQueue());
    }

    @Test
    public void aMergedNumberEndsAtTheCentresMidnightSixMonthsLaterAlsoInAShortMonth() {
        NumberRoute route =
                only(Numbers.plan(List.of(line("merged", Method.MERGED, false, List.of("12312"))), ZONE, 20), "12312");

        Instant midnight = LocalDate.of(2020, 6, 30).atStartOfDay(ZONE).toInstant();
        assertEquals(Optional.of(midnight), route.ends());
        assertTrue(route.isOver(midnight) && !route.isOver(midnight.minusMillis(1)));
    }

    @Test
    public void twoLinesThatClaimOneNumberAreRefusedByBothNamesAndTheNumber() {
        List<Hotline> lines = List.of(
                line("commerce", Method.MERGED, false, List.of("2085615")),
                line("culture", Method.LINKED, true, List.of("0359"), "208-5615"));

        String words = assertThrows(RefusedException.class, () -> Numbers.plan(lines, ZONE, 20))
                .getMessage();

        assertTrue(words, words.contains("2085615"));
        assertTrue(words, words.contains("某单位commerce commerce") && words.contains("某单位culture culture"));
    }

    @Test
    public void theOneNumberIsNobodyElses() {
        List<Hotline> lines = List.of(line("thief", Method.LINKED, true, List.of("12345")));

        assertThrows(RefusedException.class, () -> Numbers.plan(lines, ZONE, 20));
    }

    @Test
    public void aNumberOfDashesIsRefused() {
        List<Hotline> lines = List.of(line("odd", Method.LINKED, true, List.of("1-------1")));

        assertThrows(RefusedException.class, () -> Numbers.plan(lines, ZONE, 20));
    }

    @Test
    public void ofAnyDirectoryEveryNumberAppearsOnceOrTheClashIsNamed() {
        Random chance = new Random(5);
        int refused = 0;
        for (int run = 0; run < 2000; run++) {
            List<Hotline> lines = random(chance);
            List<String> claims =
                    lines.stream().flatMap(l -> allNumbers(l).stream()).collect(Collectors.toList());
            claims.add(NumberPlan.CENTRE);
            if (new HashSet<>(claims).size() < claims.size()) {
                assertThrows(RefusedException.class, () -> Numbers.plan(lines, ZONE, 20));
                refused++;
                continue;
            }
            List<Hotline> turned = new ArrayList<>(lines);
            Collections.shuffle(turned, chance);

            NumberPlan plan = Numbers.plan(lines, ZONE, 20);

            assertEquals(plan, Numbers.plan(turned, ZONE, 20));
            assertEquals(
                    claims.stream().sorted().toList(),
                    plan.routes().stream().map(NumberRoute::number).toList());
            assertTrue(plan.routes().stream().allMatch(NumbersTest::endsOnlyWhereAnnounced));
        }
        assertTrue("both happened: " + refused, refused > 100 && refused < 1900);
    }

    private static boolean endsOnlyWhereAnnounced(NumberRoute route) {
        return route.ends().isPresent() == (route.destination() == Destination.ANNOUNCED);
    }

    private static Set<String> allNumbers(Hotline line) {
        Set<String> all = new HashSet<>();
        line.numbers().forEach(n -> all.add(n.replace("-", "")));
        line.aliases().forEach(n -> all.add(n.replace("-", "")));
        return all;
    }

    private static List<Hotline> random(Random chance) {
        List<Hotline> lines = new ArrayList<>();
        for (int i = 0; i < 1 + chance.nextInt(12); i++) {
            Method method = List.of(Method.values()).get(chance.nextInt(Method.values().length));
            lines.add(line("line" + i, method, chance.nextBoolean(), List.of(number(chance)), number(chance)));
        }
        return lines;
    }

    private static String number(Random chance) {
        int number = 12300 + chance.nextInt(250);
        return chance.nextInt(4) == 0 ? "0" + chance.nextInt(40) + "-" + number : String.valueOf(number);
    }
}
