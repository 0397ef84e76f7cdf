package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Test;

/** Numbers and switches, over the wire. */
public class SwitchResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser person = CENTRE.signedInAs("admin");

    private static String last() {
        return CENTRE.switches.asked.get(CENTRE.switches.asked.size() - 1);
    }

    @Test
    public void everyNumberIsListedWithItsDestinationAndItsEnd() {
        JsonNode number = Browser.json(person.get("/api/switches/numbers")).get(0);

        assertEquals("12312", number.get("number").asText());
        assertEquals("ANNOUNCED", number.get("destination").asText());
        assertEquals(Centre.NOW.toString(), number.get("ends").asText());
        assertEquals(
                "kamailio",
                Browser.json(person.get("/api/switches")).get(0).get("id").asText());
    }

    @Test
    public void whatWasSeenIsAppliedWithItsReasonAndBroughtBack() {
        JsonNode seen = Browser.json(person.get("/api/switches/kamailio/preview"));
        assertTrue(seen.get("difference").asText().contains("+12312"));

        assertEquals(
                400,
                person.post("/api/switches/kamailio/application", "{\"reason\":\"首次上线\"}")
                        .statusCode());
        person.post(
                "/api/switches/kamailio/application",
                "{\"checksum\":\"" + PaperSwitches.SUM + "\",\"reason\":\"首次上线\"}");
        assertEquals("apply kamailio " + PaperSwitches.SUM + " 首次上线", last());
        person.post("/api/switches/kamailio/rollback", "{\"reason\":\"新号码不通\"}");
        assertEquals("rollback kamailio 新号码不通", last());
    }

    @Test
    public void theHistoryIsOfOneSwitchOrOfAll() {
        person.get("/api/switches/changes?switch=kamailio&limit=7&cursor=x");
        assertEquals("history kamailio x 7", last());

        person.get("/api/switches/changes");
        assertEquals("history - - 50", last());
    }
}
