package org.yihaotong.telephony.numbering;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.testkit.Configured;

/** FreeSWITCH's dialplan, read as XML and held to the few elements it may consist of. */
public final class FreeSwitchWriterTest {

    private static final Set<String> ELEMENTS =
            Set.of("include", "context", "extension", "condition", "action", "anti-action");
    private static final Set<String> APPLICATIONS =
            Set.of("set", "export", "pre_answer", "playback", "bridge", "fifo", "hangup");

    private static Element dialplan(NumberPlan plan, Map<String, Object> settings) throws Exception {
        String text = new FreeSwitchWriter(Configured.as(FreeSwitchSettings.class, settings))
                .write(plan).stream()
                        .filter(f -> f.name().equals("dialplan_yihaotong.xml"))
                        .findFirst()
                        .orElseThrow()
                        .content();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> all(Element below, String name) {
        NodeList found = below.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> names(Element dialplan) {
        List<String> names = new ArrayList<>();
        all(dialplan, "extension").forEach(e -> names.add(e.getAttribute("name")));
        return names;
    }

    private static List<String> actions(Element dialplan, String number) {
        return all(dialplan, "extension").stream()
                .filter(e -> e.getAttribute("name").equals(number))
                .flatMap(e -> all(e, "action").stream())
                .map(a -> a.getAttribute("application") + " " + a.getAttribute("data"))
                .toList();
    }

    @Test
    public void everyNumberOfAnyDirectoryStandsOnceAndNothingElseGetsIn() throws Exception {
        Random chance = new Random(11);
        for (int run = 0; run < 300; run++) {
            NumberPlan plan = Plans.random(chance);

            Element dialplan = dialplan(plan, Map.of());

            List<String> expected = new ArrayList<>(List.of("zone"));
            plan.routes().stream().map(NumberRoute::number).forEach(expected::add);
            expected.add("unknown");
            assertEquals(expected, names(dialplan));
            all(dialplan, "*").forEach(e -> assertTrue(e.getTagName(), ELEMENTS.contains(e.getTagName())));
            all(dialplan, "action").forEach(a -> assertTrue(APPLICATIONS.contains(a.getAttribute("application"))));
        }
    }

    @Test
    public void aMergedNumberEndsAtTheCentresMidnight() throws Exception {
        Element dialplan = dialplan(Plans.small(), Map.of());

        Element number = all(dialplan, "extension").stream()
                .filter(e -> e.getAttribute("name").equals("12312"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "2000-01-01 00:00:00~2020-06-29 23:59:59",
                all(number, "condition").get(1).getAttribute("date-time"));
        assertEquals("NUMBER_CHANGED", all(number, "anti-action").get(0).getAttribute("data"));
        assertEquals("set timezone=Asia/Shanghai", actions(dialplan, "zone").get(0));
    }

    @Test
    public void whatIsAnnouncedIsPlayedBeforeTheCallIsAnswered() throws Exception {
        Element dialplan = dialplan(Plans.small(), Map.of());

        assertEquals(
                List.of(
                        "export hotline=commerce12312",
                        "set dialled=12312",
                        "pre_answer ",
                        "playback yihaotong/commerce12312.wav",
                        "fifo hotline12345 in"),
                actions(dialplan, "12312"));
        assertEquals("hangup CALL_REJECTED", actions(dialplan, "12388").get(4));
        assertEquals("hangup UNALLOCATED_NUMBER", actions(dialplan, "unknown").get(0));
    }

    @Test
    public void departmentAndCentreRingTogether() throws Exception {
        Element dialplan =
                dialplan(Plans.small(), Map.of("seats", new String[] {"ecology12369|8102", "ecology12369|8101"}));

        assertTrue(actions(dialplan, "12369").contains("bridge user/1001,user/8101,user/8102"));
        assertTrue(actions(dialplan, "110").contains("set sip_h_X-Hotline-Case=${hotline_case}"));
        assertTrue(actions(dialplan, "2120770").contains("bridge sofia/gateway/carrier/2120770"));
    }

    @Test
    public void whoeverNobodyAnswersComesBackToTheTopOfTheCentresQueueAfterThePlansSeconds() throws Exception {
        List<String> steps =
                actions(dialplan(new NumberPlan(Plans.ZONE, 45, Plans.small().routes()), Map.of()), "12369");

        assertEquals(
                List.of(
                        "set call_timeout=45",
                        "set hangup_after_bridge=true",
                        "set continue_on_fail=true",
                        "bridge user/1001",
                        "set fifo_priority=1",
                        "fifo hotline12345 in"),
                steps.subList(steps.size() - 6, steps.size()));
    }

    @Test
    public void aSettingThatCouldSayMoreThanItShouldIsRefused() {
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("trunk", "a/b"),
                Map.of("trunk", ""),
                Map.of("centreSeats", new String[] {"1001|system"}),
                Map.of("centreSeats", new String[] {}),
                Map.of("areaCode", ".*"))) {
            assertThrows(bad.toString(), BackendException.class, () -> dialplan(Plans.small(), bad));
        }
    }
}
