package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeSearch;

/** The knowledge base as it is asked for over the wire. */
public class KnowledgeResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String TEXT = "{\"kind\":\"QA\",\"title\":\"暖气不热怎么办\",\"answer\":\"先排气\"}";
    private static final String ITEM = "/api/knowledge/" + PaperKnowledge.ID;

    private final Browser editor = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.knowledge.asked.get(CENTRE.knowledge.asked.size() - 1);
    }

    @Test
    public void readersListAndSearch() {
        JsonNode page = Browser.json(editor.get("/api/knowledge"));
        assertEquals("next", page.get("next").asText());
        assertEquals("先排气", page.at("/items/0/published/text/answer").asText());
        editor.get("/api/knowledge?queue=DUE&unit=heat&kind=TERM&category=%E4%BE%9B%E7%83%AD&limit=7");
        assertEquals(
                new KnowledgeQuery(
                        KnowledgeQueue.DUE,
                        Optional.of("heat"),
                        Optional.of(KnowledgeKind.TERM),
                        Optional.of("供热"),
                        Optional.empty(),
                        7),
                last());

        editor.post("/api/knowledge/search", "{\"words\":\"暖气\",\"area\":\"140802\",\"limit\":5,\"noted\":true}");
        assertEquals(
                new KnowledgeSearch("暖气", Optional.empty(), Optional.empty(), Optional.of("140802"), 5, true), last());
        assertEquals(
                7, Browser.json(editor.get("/api/knowledge/counts")).get("DUE").asInt());
        assertEquals(
                "公用事业/供热",
                Browser.json(editor.get("/api/knowledge/categories")).get(1).asText());
        assertEquals(
                3,
                Browser.json(editor.get("/api/knowledge/misses?week=2026-W48"))
                        .at("/0/times")
                        .asInt());
        assertEquals("misses 2026-W48", last());
        assertEquals(400, editor.get("/api/knowledge?queue=NONE").statusCode());
    }

    @Test
    public void anItemIsDraftedOnceAndSaysWhereItIs() {
        String draft = "{\"unit\":\"heat\",\"text\":" + TEXT + "}";
        assertEquals(400, editor.post("/api/knowledge", draft).statusCode());

        HttpResponse<String> made =
                editor.with("Idempotency-Key", "key-00000001").post("/api/knowledge", draft);

        assertEquals(201, made.statusCode());
        assertEquals(ITEM, made.headers().firstValue("Location").orElseThrow());
        assertEquals("\"4\"", made.headers().firstValue("ETag").orElseThrow());
        assertEquals("暖气不热怎么办", ((KnowledgeDraft) last()).text().title());
        assertEquals("EDIT", Browser.json(editor.get(ITEM)).at("/verbs/0").asText());
    }

    @Test
    public void everyStepNeedsTheRevisionThatWasSeen() {
        assertEquals(428, editor.post(ITEM + "/approval", "").statusCode());
        Browser seen = editor.with("If-Match", "\"4\"");

        seen.post(ITEM + "/return", "{\"reason\":\"请写清温度\"}");
        assertEquals(PaperKnowledge.ID + " 4 Plain[verb=SEND_BACK, reason=请写清温度]", last());
        seen.post(ITEM + "/publication", "{\"reviewOn\":\"2027-05-01\"}");
        assertEquals(PaperKnowledge.ID + " 4 Dated[verb=PUBLISH, reviewOn=2027-05-01]", last());
        assertEquals(400, seen.post(ITEM + "/publication", "{}").statusCode());
        assertEquals(404, seen.post("/api/knowledge/ZS1/approval", "").statusCode());
    }
}
