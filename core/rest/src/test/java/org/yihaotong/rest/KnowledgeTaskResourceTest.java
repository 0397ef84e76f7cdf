package org.yihaotong.rest;

import static org.junit.Assert.assertEquals;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.yihaotong.api.knowledge.KnowledgeTaskDraft;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;

/** Knowledge tasks as they are asked for over the wire. */
public class KnowledgeTaskResourceTest {

    @ClassRule
    public static final Centre CENTRE = new Centre();

    private static final String TASK = "/api/knowledge/tasks/" + PaperKnowledgeTasks.ID;

    private final Browser agent = CENTRE.signedInAs("agent1");

    private static Object last() {
        return CENTRE.knowledgeTasks.asked.get(CENTRE.knowledgeTasks.asked.size() - 1);
    }

    @Test
    public void aTaskIsAskedForOnceAndSaysWhereItIs() {
        String draft = "{\"kind\":\"CORRECTION\",\"item\":\"" + PaperKnowledge.ID + "\",\"words\":\"温度应为 18 度\"}";
        assertEquals(400, agent.post("/api/knowledge/tasks", draft).statusCode());

        HttpResponse<String> made =
                agent.with("Idempotency-Key", "key-00000001").post("/api/knowledge/tasks", draft);

        assertEquals(201, made.statusCode());
        assertEquals(TASK, made.headers().firstValue("Location").orElseThrow());
        assertEquals("\"4\"", made.headers().firstValue("ETag").orElseThrow());
        assertEquals(
                new KnowledgeTaskDraft(
                        KnowledgeTaskKind.CORRECTION, Optional.of(PaperKnowledge.ID), Optional.empty(), "温度应为 18 度"),
                last());
    }

    @Test
    public void listsCountsAndTheCourseAreRead() {
        agent.get("/api/knowledge/tasks?queue=OVERDUE&unit=heat&limit=7");
        assertEquals(
                new KnowledgeTaskQuery(
                        KnowledgeTaskQueue.OVERDUE, Optional.of("heat"), Optional.empty(), Optional.empty(), 7),
                last());
        assertEquals(
                1,
                Browser.json(agent.get("/api/knowledge/tasks/counts"))
                        .get("RESULTS")
                        .asInt());
        assertEquals(
                "ANSWERED",
                Browser.json(agent.get(TASK + "/history")).at("/0/deed").asText());
        assertEquals("ANSWER", Browser.json(agent.get(TASK)).at("/verbs/0").asText());
        agent.put(TASK + "/receipt", "");
        assertEquals("seen " + PaperKnowledgeTasks.ID, last());
    }

    @Test
    public void everyStepNeedsTheRevisionThatWasSeen() {
        assertEquals(428, agent.post(TASK + "/answer", "{}").statusCode());
        Browser seen = agent.with("If-Match", "\"4\"");

        seen.post(TASK + "/answer", "{}");
        assertEquals(PaperKnowledgeTasks.ID + " 4 ANSWER ", last());
        seen.post(TASK + "/refusal", "{\"reason\":\"原文没有错\"}");
        assertEquals(PaperKnowledgeTasks.ID + " 4 REFUSE 原文没有错", last());
        seen.post(TASK + "/refusal/denial", "{\"reason\":\"条例另有规定\"}");
        assertEquals(PaperKnowledgeTasks.ID + " 4 DENY_REFUSAL 条例另有规定", last());
        seen.post(TASK + "/refusal/confirmation", "");
        assertEquals(PaperKnowledgeTasks.ID + " 4 CONFIRM_REFUSAL ", last());
        seen.post(TASK + "/handover", "{\"reason\":\"供热公司的事 \",\"unit\":\"heat\"}");
        assertEquals(PaperKnowledgeTasks.ID + " 4 HAND_OVER 供热公司的事heat", last());
        seen.put(TASK + "/item", "{\"item\":\"ZS00000042\"}");
        assertEquals(PaperKnowledgeTasks.ID + " 4 LINK ZS00000042", last());
    }
}
