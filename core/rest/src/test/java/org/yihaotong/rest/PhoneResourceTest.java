package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.callcentre.CallDesk.Verb;
import org.yihaotong.api.callcentre.CallDesk.Wish;
import org.yihaotong.api.callcentre.CallFate;
import org.yihaotong.api.callcentre.CallsQuery;

/** Seats and calls as they are asked for over the wire. */
public class PhoneResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser agent = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.phone.asked.get(CENTRE.phone.asked.size() - 1);
    }

    @Test
    public void aSeatIsTakenItsStateChosenAndLeft() {
        assertEquals(
                "8001",
                Browser.json(agent.post("/api/seats/mine", "{\"seat\":\"8001\"}"))
                        .get("session")
                        .get("seat")
                        .asText());
        assertEquals("in 8001", last());
        assertEquals(
                "BREAK",
                Browser.json(agent.put("/api/seats/mine/state", "{\"state\":\"BREAK\",\"reason\":\"用餐\"}"))
                        .get("state")
                        .asText());
        assertEquals("BREAK 用餐", last());
        assertEquals(
                400,
                agent.put("/api/seats/mine/state", "{\"state\":\"ASLEEP\"}").statusCode());
        assertEquals(204, agent.delete("/api/seats/mine").statusCode());
        assertEquals("out", last());
    }

    @Test
    public void theOwnSeatTellsWhatThereIsToChooseFrom() {
        JsonNode mine = Browser.json(agent.get("/api/seats/mine"));
        assertEquals("WRAP_UP", mine.get("seat").get("state").asText());
        assertEquals(30, mine.get("wrapUpSeconds").asInt());
        assertEquals("小休", mine.get("breakReasons").get(0).asText());
        assertTrue(mine.get("switches").get(0).get("up").asBoolean());
        assertEquals(
                1,
                Browser.json(agent.get("/api/seats/presence"))
                        .get(0)
                        .get("idle")
                        .asInt());
    }

    @Test
    public void callsAreListedByAgentLineAndFate() {
        JsonNode page = Browser.json(agent.get(
                "/api/phone/calls?agent=agent1&hotline=market12315&fate=ANSWERED&since=2026-11-26T00:00:00Z&limit=7"));
        assertEquals(
                new CallsQuery(
                        Optional.of("agent1"),
                        Optional.of("market12315"),
                        Optional.of(CallFate.ANSWERED),
                        Optional.of(Instant.parse("2026-11-26T00:00:00Z")),
                        Optional.empty(),
                        Optional.empty(),
                        7),
                last());
        assertEquals("C0123456789abcdef", page.get("items").get(0).get("caseId").asText());
        assertEquals(400, agent.get("/api/phone/calls?since=yesterday").statusCode());
    }

    @Test
    public void aCallIsLaidBesideATicketByItsWholeName() {
        assertEquals(
                204,
                agent.put("/api/phone/calls/made/c%2C1/tickets/20261126000001", "")
                        .statusCode());
        assertEquals("made/c,1 20261126000001", last());
        assertEquals(
                1, Browser.json(agent.get("/api/phone/tickets/20261126000001")).size());
    }

    @Test
    public void aCaseIsOpenedByItsTokenAndWhoOpenedItIsToBeRead() {
        JsonNode handed = Browser.json(agent.get("/api/phone/cases/C0123456789abcdef"));
        assertEquals("13800138000", handed.get("citizen").asText());
        assertEquals(404, agent.get("/api/phone/cases/C0000000000000000").statusCode());
        assertEquals(
                "police1",
                Browser.json(agent.get("/api/phone/cases/C0123456789abcdef/openings"))
                        .get(0)
                        .get("login")
                        .asText());
    }

    @Test
    public void aWishIsPassedOnAndARefusalNamesItsRule() {
        JsonNode sent = Browser.json(agent.post(
                "/api/phone/commands",
                "{\"id\":\"w1\",\"verb\":\"CONSULT\",\"call\":\"made/c1\",\"target\":\"12315\"}"));
        assertEquals("FAILED", sent.get("state").asText());
        assertEquals(new Wish("w1", Verb.CONSULT, Optional.of("made/c1"), Optional.of("12315")), last());
        assertEquals(
                "switch-cannot",
                Browser.json(agent.post(
                                "/api/phone/commands", "{\"id\":\"w2\",\"verb\":\"HOLD\",\"call\":\"made/c1\"}"))
                        .get("code")
                        .asText());
    }
}
