package org.yihaotong.telephony.numbering;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.Destination;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.api.numbering.SwitchFile;
import org.yihaotong.testkit.Configured;

/** Asterisk's files, read by a parser that refuses whatever Asterisk would stumble over. */
public final class AsteriskWriterTest {

    private static String file(List<SwitchFile> files, String name) {
        return files.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private static List<SwitchFile> written(NumberPlan plan, Map<String, Object> settings) throws BackendException {
        return new AsteriskWriter(Configured.as(AsteriskSettings.class, settings)).write(plan);
    }

    private static Dialplan dialplan(NumberPlan plan) throws BackendException {
        return Dialplan.read(file(written(plan, Map.of()), "extensions_yihaotong.conf"));
    }

    @Test
    public void everyNumberOfAnyDirectoryStandsOnceAndNothingElseGetsIn() throws BackendException {
        Random chance = new Random(7);
        for (int run = 0; run < 300; run++) {
            NumberPlan plan = Plans.random(chance);

            Dialplan dialplan = dialplan(plan);

            Set<String> numbers =
                    plan.routes().stream().map(NumberRoute::number).collect(Collectors.toSet());
            Set<String> written = dialplan.extensions("yihaotong").stream()
                    .filter(e -> e.matches("[0-9]+"))
                    .collect(Collectors.toSet());
            assertEquals(numbers, written);
            assertEquals(
                    Set.of("yihaotong", "yihaotong-mark", "yihaotong-return", "yihaotong-context"),
                    dialplan.contexts());
            assertTrue(dialplan.applications().toString(), Dialplan.KNOWN.containsAll(dialplan.applications()));
        }
    }

    @Test
    public void aMergedNumberIsAnnouncedBeforeItIsAnsweredAndEndsByTheSwitchesOwnClock() throws BackendException {
        assertEquals(
                List.of(
                        "Gosub(yihaotong-mark,s,1(commerce12312,12312))",
                        "GotoIf($[${EPOCH} >= " + Plans.MIDNIGHT.getEpochSecond() + "]?gone)",
                        "Progress()",
                        "Playback(yihaotong/commerce12312,noanswer)",
                        "Queue(hotline12345,t)",
                        "Hangup()",
                        "Hangup(22)"),
                dialplan(Plans.small()).steps("yihaotong", "12312"));
    }

    @Test
    public void departmentAndCentreRingTogetherAndTheCallComesBackToTheCentre() throws BackendException {
        List<SwitchFile> files = written(
                Plans.small(),
                Map.of("seats", new String[] {"ecology12369|8102", "ecology12369|8101"}, "centreSeats", new String[] {
                    "1001"
                }));

        assertEquals(
                List.of(
                        "Gosub(yihaotong-mark,s,1(ecology12369,12369))",
                        "Queue(ecology12369,t,,,20)",
                        "Set(QUEUE_PRIO=10)",
                        "Queue(hotline12345,t)",
                        "Hangup()"),
                Dialplan.read(file(files, "extensions_yihaotong.conf")).steps("yihaotong", "12369"));
        String queues = file(files, "queues_yihaotong.conf");
        assertEquals(
                """

                [ecology12369]
                strategy = ringall
                timeout = 20
                retry = 1
                ringinuse = no
                joinempty = yes
                leavewhenempty = no
                member => PJSIP/1001
                member => PJSIP/8101
                member => PJSIP/8102

                [hotline12345]
                strategy = leastrecent
                timeout = 20
                retry = 1
                ringinuse = no
                joinempty = yes
                leavewhenempty = no
                member => PJSIP/1001
                """,
                queues.substring(queues.indexOf('\n') + 1));
    }

    @Test
    public void howLongItRingsElsewhereIsThePlansAndNoSettingOfTheSwitch() throws BackendException {
        NumberPlan patient = new NumberPlan(Plans.ZONE, 45, Plans.small().routes());

        assertEquals(
                "Queue(ecology12369,t,,,45)",
                dialplan(patient).steps("yihaotong", "12369").get(1));
        assertEquals(List.of("Return(45)"), dialplan(patient).steps("yihaotong-return", "s"));
        assertEquals(List.of("Return(20)"), dialplan(Plans.small()).steps("yihaotong-return", "s"));
    }

    @Test
    public void anEmergencyLineIsToldTheCaseAndAGuidedNumberIsRejected() throws BackendException {
        Dialplan dialplan = dialplan(Plans.small());

        assertEquals(
                "Dial(PJSIP/110@carrier,90,b(yihaotong-context^s^1))",
                dialplan.steps("yihaotong", "110").get(1));
        assertEquals("Hangup(21)", dialplan.steps("yihaotong", "12388").get(3));
        assertEquals(List.of("Hangup(1)"), dialplan.steps("yihaotong", "_X."));
        assertEquals(List.of("Goto(yihaotong,${EXTEN:4},1)"), dialplan.steps("yihaotong", "_0359XXX."));
    }

    @Test
    public void whatWaitsInAQueueIsRecordedIfTheSwitchHasAPlaceForThatAndNothingElseIs() throws BackendException {
        List<String> recorded = file(
                        written(Plans.small(), Map.of("recordContext", "hotline-record")), "extensions_yihaotong.conf")
                .lines()
                .toList();

        String begins = " same => n,Gosub(hotline-record,s,1)";
        assertEquals(
                recorded.stream()
                        .filter(line -> line.startsWith("exten => 1"))
                        .filter(line -> queues(recorded, line))
                        .count(),
                recorded.stream().filter(begins::equals).count());
        assertTrue(recorded.get(recorded.indexOf(begins) + 1).startsWith(" same => n,Queue("));
        assertFalse(file(written(Plans.small(), Map.of()), "extensions_yihaotong.conf")
                .contains("Gosub(hotline"));
        refused("录音上下文", Plans.small(), Map.of("recordContext", "x,s,1)\nexten => 1"));
    }

    private static boolean queues(List<String> lines, String extension) {
        return lines.subList(lines.indexOf(extension) + 1, lines.size()).stream()
                .takeWhile(line -> line.startsWith(" same"))
                .anyMatch(line -> line.contains("Queue("));
    }

    @Test
    public void aRecordSaysToTheManagerWhatItNeverSaysByItself() throws BackendException {
        List<String> lines = file(written(Plans.small(), Map.of()), "cdr_manager_yihaotong.conf")
                .lines()
                .toList();

        assertTrue(lines.containsAll(
                List.of("enabled = yes", "linkedid => LinkedID", "sequence => Sequence", "hotline => Hotline")));
        assertTrue(lines.contains("dialled => Dialled"));
    }

    @Test
    public void theSamePlanGivesTheSameBytesInAnyOrderOfLines() throws BackendException {
        NumberPlan plan = Plans.small();
        List<NumberRoute> turned = new java.util.ArrayList<>(plan.routes());
        java.util.Collections.reverse(turned);

        assertEquals(
                written(plan, Map.of()), written(new NumberPlan(plan.zone(), plan.returnSeconds(), turned), Map.of()));
    }

    @Test
    public void whatCouldSayMoreThanItShouldIsRefusedByItsName() {
        refused("中继", Plans.small(), Map.of("trunk", "carrier\n same => n,System(id)"));
        refused("中心座席", Plans.small(), Map.of("centreSeats", new String[] {"1001,0\nmember => x"}));
        refused("热线标识", Plans.small(), Map.of("trunks", new String[] {"nobody|police"}));
        refused("出现了两次", Plans.small(), Map.of("trunks", new String[] {"police110|a", "police110|b"}));
        refused("区号", Plans.small(), Map.of("areaCode", "0X."));
        refused("座席队列名", plan("12369", "ecology]\n[default"), Map.of());
        refused("同时用于两条热线", plan("12369", "hotline12345"), Map.of());
    }

    private static NumberPlan plan(String number, String queue) {
        NumberRoute route = new NumberRoute(
                number, "ecology12369", "某单位", Destination.PARALLEL, false, Optional.<Instant>empty(), "", queue);
        return new NumberPlan(Plans.ZONE, Plans.RETURN_SECONDS, List.of(route));
    }

    private static void refused(String word, NumberPlan plan, Map<String, Object> settings) {
        String words = assertThrows(BackendException.class, () -> written(plan, settings))
                .getMessage();
        assertTrue(words, words.contains(word));
    }
}
