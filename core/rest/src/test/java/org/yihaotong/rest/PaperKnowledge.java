package org.yihaotong.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeAudience;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeDraft;
import org.yihaotong.api.knowledge.KnowledgeEvent;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeKind;
import org.yihaotong.api.knowledge.KnowledgeMiss;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeState;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.knowledge.KnowledgeVersion;
import org.yihaotong.api.people.Actor;

/** The knowledge base on paper, which remembers what was asked. */
final class PaperKnowledge implements KnowledgeDesk {

    static final String ID = "ZS00000042";

    final List<Object> asked = new ArrayList<>();

    private static KnowledgeText text() {
        return new KnowledgeText(
                KnowledgeKind.QA,
                "暖气不热怎么办",
                "先排气",
                List.of("供热"),
                "公用事业/供热",
                List.of("140802"),
                KnowledgeAudience.PUBLIC,
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.empty(),
                "供热条例");
    }

    static KnowledgeItem item() {
        KnowledgeVersion version = new KnowledgeVersion(1, text(), "heat1", Centre.NOW);
        return new KnowledgeItem(
                ID,
                "heat",
                KnowledgeState.PUBLISHED,
                version,
                Optional.of(version),
                LocalDate.of(2027, 11, 22),
                Centre.NOW,
                Optional.of(new KnowledgeOrigin("heat.jar", "qa01", text(), false)),
                3,
                4);
    }

    @Override
    public KnowledgeItem draft(Actor actor, KnowledgeDraft draft, String idempotencyKey) {
        asked.add(draft);
        return item();
    }

    @Override
    public KnowledgeItem perform(Actor actor, String id, long revision, KnowledgeStep step) {
        asked.add(id + " " + revision + " " + step);
        return item();
    }

    @Override
    public KnowledgeItem read(Actor actor, String id) {
        return item();
    }

    @Override
    public List<KnowledgeVerb> verbs(Actor actor, KnowledgeItem item) {
        return List.of(KnowledgeVerb.EDIT);
    }

    @Override
    public Page<KnowledgeItem> list(Actor actor, KnowledgeQuery query) {
        asked.add(query);
        return new Page<>(List.of(item()), Optional.of("next"));
    }

    @Override
    public List<KnowledgeMiss> misses(Actor actor, Optional<String> week) {
        asked.add("misses " + week.orElse(""));
        return List.of(new KnowledgeMiss("暖气 不热", 3, Centre.NOW));
    }

    @Override
    public List<String> categories(Actor actor) {
        return List.of("公用事业", "公用事业/供热");
    }

    @Override
    public Map<KnowledgeQueue, Long> counts(Actor actor) {
        return Map.of(KnowledgeQueue.DUE, 7L);
    }

    @Override
    public List<KnowledgeItem> search(Actor actor, KnowledgeSearch search) {
        asked.add(search);
        return List.of(item());
    }

    @Override
    public List<KnowledgeVersion> versions(Actor actor, String id) {
        return List.of(item().newest());
    }

    @Override
    public List<KnowledgeEvent> history(Actor actor, String id) {
        return List.of(new KnowledgeEvent(id, KnowledgeDeed.SENT_BACK, 1, "heat2", Centre.NOW, "请写清温度"));
    }
}
