package org.yihaotong.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskAnswer;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskDesk;
import org.yihaotong.api.knowledge.KnowledgeTaskDraft;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskState;
import org.yihaotong.api.knowledge.KnowledgeTaskStep;
import org.yihaotong.api.knowledge.KnowledgeTaskVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.api.ticket.Deadline;

/** Knowledge tasks on paper, which remember what was asked. */
final class PaperKnowledgeTasks implements KnowledgeTaskDesk {

    static final String ID = "ZR00000007";

    final List<Object> asked = new ArrayList<>();

    static KnowledgeTask task() {
        return new KnowledgeTask(
                ID,
                KnowledgeTaskKind.CORRECTION,
                KnowledgeTaskState.DONE,
                Optional.of("heat"),
                1,
                Optional.of(PaperKnowledge.ID),
                1,
                "暖气不热怎么办",
                "温度应为 18 度",
                "agent1",
                Centre.NOW,
                new Deadline(ClockKind.HANDLE, Centre.NOW, Centre.NOW.plusSeconds(3600), "三个工作日"),
                Optional.of(Centre.NOW),
                Optional.empty(),
                Optional.of(new KnowledgeTaskAnswer("已改", true, "heat1", Centre.NOW)),
                false,
                Optional.empty(),
                4);
    }

    @Override
    public KnowledgeTask ask(Actor actor, KnowledgeTaskDraft draft, String idempotencyKey) {
        asked.add(draft);
        return task();
    }

    @Override
    public KnowledgeTask perform(Actor actor, String id, long revision, KnowledgeTaskStep step) {
        asked.add(id + " " + revision + " " + step.verb() + " " + step.reason()
                + step.target().orElse(""));
        return task();
    }

    @Override
    public KnowledgeTask see(Actor actor, String id) {
        asked.add("seen " + id);
        return task();
    }

    @Override
    public KnowledgeTask read(Actor actor, String id) {
        return task();
    }

    @Override
    public List<KnowledgeTaskVerb> verbs(Actor actor, KnowledgeTask task) {
        return List.of(KnowledgeTaskVerb.ANSWER);
    }

    @Override
    public Page<KnowledgeTask> list(Actor actor, KnowledgeTaskQuery query) {
        asked.add(query);
        return new Page<>(List.of(task()), Optional.of("next"));
    }

    @Override
    public Map<KnowledgeTaskQueue, Long> counts(Actor actor) {
        return Map.of(KnowledgeTaskQueue.RESULTS, 1L);
    }

    @Override
    public List<KnowledgeTaskEvent> history(Actor actor, String id) {
        return List.of(new KnowledgeTaskEvent(id, KnowledgeTaskDeed.ANSWERED, "heat1", Centre.NOW, "已改"));
    }
}
