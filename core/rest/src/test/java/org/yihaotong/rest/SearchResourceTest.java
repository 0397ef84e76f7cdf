package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.search.SynonymRules;
import org.yihaotong.api.search.SynonymTrial;

public class SearchResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser agent = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.search.asked.get(CENTRE.search.asked.size() - 1);
    }

    @Test
    public void textsAreMarkedByRangesAndNeverByMarkup() {
        JsonNode marked = Browser.json(agent.post(
                "/api/search/marks", "{\"words\":\"暖汽\",\"texts\":[\"<b>先看暖气片\"],\"length\":80,\"few\":true}"));

        assertEquals("暖汽 [<b>先看暖气片] 80 true", last());
        assertEquals("暖气", marked.get("better").asText());
        assertEquals("先看暖气片", marked.at("/texts/0/text").asText());
        assertEquals(2, marked.at("/texts/0/marks/0/from").asInt());
        assertEquals(4, marked.at("/texts/0/marks/0/to").asInt());
    }

    @Test
    public void synonymsAreTriedBeforeTheyHold() {
        JsonNode outcome = Browser.json(
                agent.post("/api/search/trial", "{\"words\":\"暖气\",\"rules\":{\"groups\":[[\"暖气\",\"供热\"]]}}"));

        assertEquals(new SynonymTrial("暖气", new SynonymRules(List.of(List.of("暖气", "供热")))), last());
        assertEquals("NEW", outcome.at("/items/0/change").asText());
    }
}
