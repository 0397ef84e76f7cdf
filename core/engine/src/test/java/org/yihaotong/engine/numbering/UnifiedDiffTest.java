package org.yihaotong.engine.numbering;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.yihaotong.api.numbering.SwitchFile;

/** The difference that a person reads before anything is replaced. */
public final class UnifiedDiffTest {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");

    private static List<SwitchFile> files(String name, List<String> lines) {
        return List.of(new SwitchFile(name, lines.isEmpty() ? "" : String.join("\n", lines) + "\n"));
    }

    @Test
    public void whatIsEqualHasNoDifference() {
        assertEquals("", UnifiedDiff.of(files("numbers", List.of("a")), files("numbers", List.of("a"))));
    }

    @Test
    public void aNewFileComesFromNowhere() {
        assertEquals(
                "--- /dev/null\n+++ b/numbers\n@@ -0,0 +1,2 @@\n+a\n+b\n",
                UnifiedDiff.of(List.of(), files("numbers", List.of("a", "b"))));
    }

    @Test
    public void threeLinesStandAroundAChangeAndFarChangesStandApart() {
        List<String> before = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        List<String> after = new ArrayList<>(before);
        after.set(1, "zwei");
        after.remove("12");

        assertEquals(
                """
                --- a/numbers
                +++ b/numbers
                @@ -1,5 +1,5 @@
                 1
                -2
                +zwei
                 3
                 4
                 5
                @@ -9,5 +9,4 @@
                 9
                 10
                 11
                -12
                 13
                """,
                UnifiedDiff.of(files("numbers", before), files("numbers", after)));
    }

    @Test
    public void anyDifferenceTurnsTheOneIntoTheOther() {
        Random chance = new Random(3);
        for (int run = 0; run < 500; run++) {
            List<String> before = random(chance);
            List<String> after = random(chance);

            String difference = UnifiedDiff.of(files("x", before), files("x", after));

            assertEquals(difference, after, patched(before, difference));
        }
    }

    private static List<String> random(Random chance) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < chance.nextInt(40); i++) {
            lines.add(String.valueOf(chance.nextInt(6)));
        }
        return lines;
    }

    /** As {@code patch} does it: every hunk says where it stands and how long it is, and is right. */
    private static List<String> patched(List<String> before, String difference) {
        List<String> after = new ArrayList<>();
        int read = 0;
        List<String> lines = difference.lines().toList();
        for (int at = Math.min(2, lines.size()); at < lines.size(); ) {
            Matcher hunk = HUNK.matcher(lines.get(at++));
            assertEquals(true, hunk.matches());
            int gone = Integer.parseInt(hunk.group(2));
            int start = Integer.parseInt(hunk.group(1)) - (gone == 0 ? 0 : 1);
            after.addAll(before.subList(read, start));
            read = start;
            int come = 0;
            for (; at < lines.size() && !lines.get(at).startsWith("@@"); at++) {
                char sign = lines.get(at).charAt(0);
                if (sign != '+') {
                    assertEquals(before.get(read++), lines.get(at).substring(1));
                }
                if (sign != '-') {
                    after.add(lines.get(at).substring(1));
                    come++;
                }
            }
            assertEquals(gone, read - start);
            assertEquals(Integer.parseInt(hunk.group(4)), come);
        }
        after.addAll(before.subList(read, before.size()));
        return after;
    }
}
