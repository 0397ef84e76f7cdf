package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;
import org.yihaotong.api.knowledge.KnowledgeMatchState;

/** Duplicates and contradictions as they are asked for over the wire. */
public class KnowledgeMatchResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String MATCH = "/api/knowledge/matches/" + PaperMatches.ID;

    private final Browser editor = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.matches.asked.get(CENTRE.matches.asked.size() - 1);
    }

    @Test
    public void listsCountsAndWhereAMergedItemWentAreRead() {
        editor.get("/api/knowledge/matches?state=ASKED&kind=DUPLICATE&limit=7");
        assertEquals(
                new KnowledgeMatchQuery(
                        KnowledgeMatchState.ASKED, Optional.of(KnowledgeMatchKind.DUPLICATE), Optional.empty(), 7),
                last());
        assertEquals(
                3,
                Browser.json(editor.get("/api/knowledge/matches/counts"))
                        .get("DUPLICATE")
                        .asInt());
        assertEquals(
                "ZS00000042",
                Browser.json(editor.get("/api/knowledge/matches/successors/ZS00000043"))
                        .get("item")
                        .asText());
        assertEquals("\"5\"", editor.get(MATCH).headers().firstValue("ETag").orElseThrow());
    }

    @Test
    public void everyDecisionNeedsTheRevisionThatWasSeen() {
        assertEquals(
                428,
                editor.post(MATCH + "/separation", "{\"reason\":\"不是一回事\"}").statusCode());
        Browser seen = editor.with("If-Match", "\"5\"");

        seen.post(MATCH + "/separation", "{\"reason\":\"不是一回事\"}");
        assertEquals("separate " + PaperMatches.ID + " 5 不是一回事", last());
        seen.post(MATCH + "/merger", "{\"keep\":\"ZS00000042\",\"reason\":\"两条一样\"}");
        assertEquals("merge " + PaperMatches.ID + " 5 ZS00000042 两条一样", last());
        seen.post(MATCH + "/inquiry", "{\"words\":\"请说明哪一条对\"}");
        assertEquals("inquire " + PaperMatches.ID + " 5 请说明哪一条对", last());
    }
}
