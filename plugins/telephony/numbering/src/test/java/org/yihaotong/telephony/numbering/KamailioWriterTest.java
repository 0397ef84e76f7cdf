package org.yihaotong.telephony.numbering;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.testkit.Configured;

/** Kamailio's table and script; that Kamailio understands them is the story of the city's numbers on a real one. */
public final class KamailioWriterTest {

    private static final String ROW =
            "[0-9]{3,20}:0:0:line=[a-z][a-z0-9]+;way=[a-z]+(;at=[a-z0-9.]+\\\\:[0-9]+)?(;until=[0-9]+)?:0";

    private static KamailioWriter writer(Map<String, Object> settings) {
        return new KamailioWriter(Configured.as(KamailioSettings.class, settings));
    }

    private static String file(NumberPlan plan, String name, Map<String, Object> settings) throws BackendException {
        return writer(settings).write(plan).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static final Map<String, Object> ANNOUNCER = Map.of("announcer", "10.0.0.11:5060");

    @Test
    public void everyNumberOfAnyDirectoryStandsOnceAndNothingElseGetsIn() throws BackendException {
        Random chance = new Random(13);
        for (int run = 0; run < 300; run++) {
            NumberPlan plan = Plans.random(chance);

            List<String> rows = file(plan, "numbers", ANNOUNCER).lines().toList();

            assertEquals(plan.routes().size() + 1, rows.size());
            for (int i = 0; i < plan.routes().size(); i++) {
                String row = rows.get(i + 1);
                assertTrue(row, row.matches(ROW));
                assertTrue(row, row.startsWith(plan.routes().get(i).number() + ":"));
            }
        }
    }

    @Test
    public void theTableSaysWhereEveryNumberGoesAndWhenItEnds() throws BackendException {
        assertEquals(
                """
                key_name(string) key_type(int) value_type(int) key_value(string) expires(int)
                110:0:0:line=police110;way=emergency;at=10.0.0.20\\:5060:0
                12312:0:0:line=commerce12312;way=announced;at=10.0.0.11\\:5060;until=1593446400:0
                12345:0:0:line=centre;way=centre:0
                12369:0:0:line=ecology12369;way=parallel;at=127.0.0.1\\:5080:0
                12388:0:0:line=discipline12388;way=guided;at=10.0.0.11\\:5060:0
                2120770:0:0:line=yinlongwater;way=unit;at=127.0.0.1\\:5080:0
                """,
                file(Plans.small(), "numbers", Map.of("announcer", "10.0.0.11:5060", "trunks", new String[] {
                    "police110|10.0.0.20:5060"
                })));
    }

    @Test
    public void withoutAVoiceTheCitizenIsNotLost() throws BackendException {
        String table = file(Plans.small(), "numbers", Map.of());

        assertTrue(table, table.contains("12312:0:0:line=commerce12312;way=centre;until=1593446400:0"));
        assertTrue(table, table.contains("12388:0:0:line=discipline12388;way=rejected:0"));
    }

    @Test
    public void aScriptKnowsWhichOneItIsAndNoPlaceIsLeftOpen() throws BackendException {
        String script = file(Plans.small(), "kamailio.cfg", Map.of("callsFolder", "/var/log/calls"));

        assertTrue(script.contains(
                "\"" + writer(Map.of("callsFolder", "/var/log/calls")).edition() + "\""));
        assertNotEquals(
                writer(Map.of()).edition(),
                writer(Map.of("centre", "10.0.0.10:5060")).edition());
        assertFalse(script, script.matches("(?s).*@[a-z]+@.*"));
    }

    @Test
    public void theListOfAnnouncementsHasOneLineEach() throws BackendException {
        assertEquals(
                "commerce12312\t请直接拨打12345\ndiscipline12388\t您好，请拨打12345\n",
                file(Plans.small(), "announcements.tsv", Map.of()));
        Random chance = new Random(17);
        for (int run = 0; run < 100; run++) {
            file(Plans.random(chance), "announcements.tsv", Map.of())
                    .lines()
                    .forEach(line -> assertTrue(line, line.matches("line[0-9]+\t[^\\p{Cntrl}\u2028\u2029]+")));
        }
    }

    @Test
    public void aSettingThatCouldSayMoreThanItShouldIsRefused() {
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("centre", "10.0.0.1:5060\";exec(\"id"),
                Map.of("listen", "0.0.0.0"),
                Map.of("folder", "relative"),
                Map.of("folder", "/tmp/a\"b"),
                Map.of("callsFolder", "/tmp/;x"),
                Map.of("seats", new String[] {"localhost"}),
                Map.of("trunks", new String[] {"police110"}),
                Map.of("areaCode", "359"))) {
            assertThrows(
                    bad.toString(), BackendException.class, () -> writer(bad).write(Plans.small()));
        }
    }
}
