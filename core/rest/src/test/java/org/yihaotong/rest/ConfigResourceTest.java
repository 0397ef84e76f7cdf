package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.adapter.ConfigDraft;

public class ConfigResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private final Browser admin = CENTRE.signedInAs("admin1");

    @Test
    public void aSecretIsNeverInAnAnswer() {
        String body = admin.get("/api/hotlines/water/config").body();

        assertFalse(body, body.contains("never-shown"));
        assertTrue(body, body.contains("\"present\":true"));
    }

    @Test
    public void whatIsFilledInArrivesAndWhatIsNotNamedStays() {
        var answer = admin.put(
                "/api/hotlines/water/config", "{\"revision\":3,\"values\":{\"url\":[\"https://b.example\"]}}");

        assertEquals(200, answer.statusCode());
        assertEquals(new ConfigDraft(3, Map.of("url", List.of("https://b.example"))), CENTRE.configs.sent);
    }

    @Test
    public void aTrialIsBegunAndThenLookedAt() {
        JsonNode begun =
                Browser.json(admin.post("/api/hotlines/water/config/trials", "{\"revision\":3,\"values\":{}}"));

        JsonNode seen = Browser.json(
                admin.get("/api/hotlines/water/config/trials/" + begun.get("id").asText()));

        assertFalse(begun.get("finished").asBoolean());
        assertTrue(seen.get("finished").asBoolean());
        assertEquals("解析名称", seen.get("steps").get(0).get("name").asText());
    }

    @Test
    public void aFurtherInstanceIsFoundAtItsOwnAddress() {
        var answer = admin.post("/api/hotlines/water/config/instances", "{\"revision\":0,\"values\":{}}");

        assertEquals(201, answer.statusCode());
        assertEquals(
                "/api/hotlines/water/config",
                answer.headers().firstValue("Location").orElseThrow());
    }
}
