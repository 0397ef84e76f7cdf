package org.yihaotong.telephony.ami;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.yihaotong.testkit.Configured;

/** The plan that lies ready to be copied does what commands rely on. */
public class PlanFileTest {

    private static List<String> lines() throws IOException {
        Path here = Path.of("asterisk/extensions.conf");
        return Files.readAllLines(
                Files.exists(here) ? here : Path.of("plugins/telephony/ami").resolve(here));
    }

    private static List<String> context(String name) throws IOException {
        List<String> all = lines();
        int begin = all.indexOf("[" + name + "]");
        assertTrue(name, begin >= 0);
        return all.subList(begin + 1, all.size()).stream()
                .takeWhile(line -> !line.startsWith("["))
                .filter(line -> line.startsWith("exten") || line.startsWith(" same"))
                .toList();
    }

    private static int first(List<String> lines, String what) {
        int at = lines.stream()
                .filter(line -> line.contains(what))
                .map(lines::indexOf)
                .findFirst()
                .orElse(-1);
        assertTrue(what, at >= 0);
        return at;
    }

    @Test
    public void everyContextThatIsSetByItselfIsThere() throws IOException {
        Settings settings = Configured.as(Settings.class, Map.of());
        for (String name : List.of(
                settings.dialContext(),
                settings.transferContext(),
                settings.conferenceContext(),
                settings.surveyContext(),
                settings.refusedContext())) {
            assertFalse(name, context(name).isEmpty());
        }
    }

    /** 8 and the rule of emergencies. */
    @Test
    public void whoWasHandedToABusyTargetComesBackToTheTopOfTheQueue() throws IOException {
        List<String> transfer = context("hotline-transfer");

        int priority = first(transfer, "Set(QUEUE_PRIO=10)");
        int queue = first(transfer, "Queue(${HOTLINE_FALLBACK},t)");
        assertTrue(first(transfer, "Dial(") < first(transfer, "HotlineTransferEnd"));
        assertTrue(first(transfer, "HotlineTransferEnd") < priority && priority < queue);
    }

    @Test
    public void aThirdPartyRingsAsLongAsTheCentresRuleBookSays() throws IOException {
        List<String> transfer = context("hotline-transfer");

        assertTrue(lines().contains("RETURN_SECONDS = 20"));
        int asked = first(transfer, "Gosub(yihaotong-return,s,1)");
        assertTrue(first(transfer, "Set(WAIT=${RETURN_SECONDS})") < asked);
        assertTrue(asked < first(transfer, "Set(WAIT=${GOSUB_RETVAL})"));
        List<String> dials =
                transfer.stream().filter(line -> line.contains("Dial(")).toList();
        assertEquals(2, dials.size());
        assertTrue(dials.stream().allMatch(line -> line.contains(",${WAIT},b(hotline-headers")));
    }

    /** 6. */
    @Test
    public void theTargetSeesTheCitizenAndNotTheAgent() throws IOException {
        List<String> transfer = context("hotline-transfer");

        assertTrue(first(transfer, "CALLERID(num)=${HOTLINE_CITIZEN}") < first(transfer, "Dial("));
    }

    @Test
    public void aRefusedCallerIsNeverAnswered() throws IOException {
        List<String> refused = context("hotline-refused");

        assertTrue(refused.get(0).contains("UserEvent(HotlineRefused)"));
        assertTrue(
                refused.stream().filter(line -> line.contains("Playback")).allMatch(line -> line.contains("noanswer")));
        assertFalse(refused.stream().anyMatch(line -> line.contains("Answer(")));
        assertEquals(" same => n,Hangup(21)", refused.get(refused.size() - 1));
    }

    /** 7. */
    @Test
    public void aDeviceThatCannotBeRungSaysWhatToDo() {
        assertTrue(SeatWatch.trouble("4").contains("请核对座席号码"));
        assertTrue(SeatWatch.trouble("5").contains("请检查话机和网络"));
        assertEquals("", SeatWatch.trouble("1"));
    }
}
