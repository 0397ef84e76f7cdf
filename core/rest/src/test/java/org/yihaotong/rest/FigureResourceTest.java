package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;

/** Figures, missed calls and refused numbers as they are asked for over the wire. */
public class FigureResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser agent = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.figures.asked.get(CENTRE.figures.asked.size() - 1);
    }

    @Test
    public void figuresOfASpanComeWithTheirShares() {
        JsonNode step = Browser.json(agent.get("/api/phone/figures?since=2026-11-25T16:00:00Z"
                        + "&before=2026-11-26T16:00:00Z&step=HALF_HOUR&hotline=market12315"))
                .get(0);

        assertEquals("2026-11-25T16:00:00Z 2026-11-26T16:00:00Z PT30M market12315", last());
        assertEquals(0.5, step.get("quick").asDouble(), 0);
        assertEquals(0.75, step.get("connected").asDouble(), 0);
        assertEquals(0.5, step.get("occupancy").asDouble(), 0);
        assertEquals("PT9M", step.get("figures").get("talked").asText());
        assertEquals(400, agent.get("/api/phone/figures?step=WEEK").statusCode());
    }

    @Test
    public void withoutASpanTheFiguresAreOfToday() {
        agent.get("/api/phone/figures");

        String today = Centre.NOW.plusSeconds(8 * 3600).toString().substring(0, 10);
        String[] asked = last().toString().split(" ", -1);
        assertEquals(
                today, Instant.parse(asked[0]).plusSeconds(8 * 3600).toString().substring(0, 10));
        assertEquals(Instant.parse(asked[0]).plusSeconds(86_400).toString(), asked[1]);
        assertEquals("PT15M", asked[2]);
    }

    @Test
    public void theReportOfSeatedLinesIsReadAndTakenAwayForTheSameSpan() {
        String span = "?since=2026-11-25T16:00:00Z&before=2026-11-26T16:00:00Z";
        JsonNode line =
                Browser.json(agent.get("/api/phone/figures/split" + span)).get(0);
        assertEquals("2026-11-25T16:00:00Z 2026-11-26T16:00:00Z", last());
        assertEquals(2, line.get("own").get("atSeats").asInt());
        assertEquals("PT20S", line.get("through").get("waited").asText());

        HttpResponse<String> book = agent.get("/api/phone/figures/split/workbook" + span);
        assertEquals("workbook 2026-11-25T16:00:00Z 2026-11-26T16:00:00Z", last());
        assertEquals("表", book.body());
        assertEquals(400, agent.get("/api/phone/figures/split?since=yesterday").statusCode());
    }

    @Test
    public void whatNobodyHeardAndByWhichRulesIsCountedIsToldBesides() {
        JsonNode unheard = Browser.json(agent.get("/api/phone/figures/unheard?since=2026-11-25T16:00:00Z"));
        assertEquals("2026-11-25T16:00:00Z 2026-11-26T16:00:00Z", last());
        assertEquals("交换机失联", unheard.get(0).get("why").asText());
        JsonNode rules = Browser.json(agent.get("/api/phone/figures/rules"));
        assertEquals(15, rules.get("answerSeconds").asInt());
        assertEquals(80, rules.get("answerTarget").asInt());
    }

    @Test
    public void staffingIsAskedForByLoad() {
        JsonNode staffing = Browser.json(
                agent.post("/api/phone/figures/staffing", "{\"calls\":240,\"handlingSeconds\":180,\"target\":0.8}"));

        assertEquals("240 PT3M 0.8", last());
        assertEquals(16, staffing.get("needed").asInt());
        assertEquals(
                400,
                agent.post("/api/phone/figures/staffing", "{\"calls\":240}").statusCode());
    }

    @Test
    public void aMissedCallIsSettledAtTheVersionThatWasRead() {
        agent.get("/api/phone/missed");
        assertEquals("[OPEN] 50", last());
        agent.get("/api/phone/missed?state=REACHED&limit=7");
        assertEquals("[REACHED] 7", last());

        HttpResponse<String> settled = agent.with("If-Match", "\"3\"")
                .post("/api/phone/missed/m1/settlement", "{\"reached\":false,\"note\":\"无人接听\"}");

        assertEquals("m1 false 无人接听 3", last());
        assertEquals(Optional.of("\"4\""), settled.headers().firstValue("ETag"));
        assertEquals("NOT_REACHED", Browser.json(settled).get("state").asText());
        assertEquals(
                428,
                agent.post("/api/phone/missed/m1/settlement", "{\"reached\":true}")
                        .statusCode());
    }

    @Test
    public void aNumberIsProposedDecidedAndLifted() {
        agent.post("/api/phone/nuisance", "{\"call\":\"made/c1\",\"reason\":\"反复辱骂\",\"until\":\"2026-12-01\"}");
        assertEquals("made/c1 反复辱骂 2026-12-01", last());
        assertEquals("[] 50", listed(""));
        assertEquals("[PROPOSED] 50", listed("?state=PROPOSED"));

        HttpResponse<String> decided =
                agent.with("If-Match", "\"1\"").post("/api/phone/nuisance/n1/decision", "{\"agree\":true}");
        assertEquals("n1 true 1", last());
        assertEquals("IN_FORCE", Browser.json(decided).get("state").asText());

        agent.with("If-Match", "\"2\"").post("/api/phone/nuisance/n1/lifting", "");
        assertEquals("lift n1 2", last());
    }

    private Object listed(String filter) {
        agent.get("/api/phone/nuisance" + filter);
        return last();
    }
}
