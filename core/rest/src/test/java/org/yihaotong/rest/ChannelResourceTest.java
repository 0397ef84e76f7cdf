package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.ticket.Channel;

/** Channels and what they laid aside, over the wire. */
public class ChannelResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String ASIDE = "/api/channels/asides/" + PaperChannels.MESSAGE;

    private final Browser person = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.channels.asked.get(CENTRE.channels.asked.size() - 1);
    }

    @Test
    public void aChannelSaysHowItStandsAndItsConnectionIsTried() {
        JsonNode mail = Browser.json(person.get("/api/channels")).get(0);

        assertEquals("DOWN", mail.get("state").asText());
        assertEquals("COMMUNICATION", mail.get("failure").get("side").asText());
        assertEquals(2, mail.get("traffic").get("aside").asInt());
        person.post("/api/channels/mail/test", "");
        assertEquals("test mail", last());
    }

    @Test
    public void whatLiesAsideIsListedVeiledByChannelAndOutcome() {
        String said = person.get("/api/channels/asides?channel=SMS&outcome=DISCARDED&limit=7&cursor=x")
                .body();

        assertEquals(
                new AsideMessageQuery(Optional.of(Channel.SMS), AsideOutcome.DISCARDED, Optional.of("x"), 7), last());
        assertFalse(said, said.contains("三天不亮"));
        person.get("/api/channels/asides");
        assertEquals(new AsideMessageQuery(Optional.empty(), AsideOutcome.OPEN, Optional.empty(), 50), last());
    }

    @Test
    public void readingAndDiscardingNeedAReasonAndTakingDoesNot() {
        assertEquals(400, person.post(ASIDE + "/opening", "{}").statusCode());

        assertEquals(
                "三天不亮",
                Browser.json(person.post(ASIDE + "/opening", "{\"reason\":\"核实市民来信\"}"))
                        .get("content")
                        .asText());
        assertEquals("open " + PaperChannels.MESSAGE + " 核实市民来信", last());
        person.post(ASIDE + "/discard", "{\"reason\":\"广告，不是诉求\"}");
        assertEquals("discard " + PaperChannels.MESSAGE + " 广告，不是诉求", last());
        assertEquals(
                PaperTickets.NUMBER,
                Browser.json(person.post(ASIDE + "/ticket", "")).get("ticket").asText());
    }
}
