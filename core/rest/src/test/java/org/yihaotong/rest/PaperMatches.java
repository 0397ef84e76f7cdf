package org.yihaotong.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchDesk;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;
import org.yihaotong.api.knowledge.KnowledgeMatchState;
import org.yihaotong.api.people.Actor;

/** Pairs of knowledge items on paper, which remember what was asked. */
final class PaperMatches implements KnowledgeMatchDesk {

    static final String ID = "ZS00000042-ZS00000043";

    final List<Object> asked = new ArrayList<>();

    static KnowledgeMatch match() {
        return new KnowledgeMatch(
                ID,
                KnowledgeMatchKind.CONTRADICTION,
                KnowledgeMatchState.MERGED,
                new KnowledgeMatch.Side("ZS00000042", 1, "heat", "暖气不热怎么办"),
                new KnowledgeMatch.Side("ZS00000043", 2, "water", "暖气不热咋办"),
                91,
                "标题相近 91%",
                Centre.NOW,
                "两条一样",
                Optional.of("editor1"),
                Optional.of(Centre.NOW),
                Optional.of("ZS00000042"),
                5);
    }

    @Override
    public Page<KnowledgeMatch> list(Actor actor, KnowledgeMatchQuery query) {
        asked.add(query);
        return new Page<>(List.of(match()), Optional.of("next"));
    }

    @Override
    public Map<KnowledgeMatchKind, Long> counts(Actor actor) {
        return Map.of(KnowledgeMatchKind.DUPLICATE, 3L);
    }

    @Override
    public KnowledgeMatch read(Actor actor, String id) {
        return match();
    }

    @Override
    public KnowledgeMatch merge(Actor actor, String id, long revision, String keep, String reason) {
        asked.add("merge " + id + " " + revision + " " + keep + " " + reason);
        return match();
    }

    @Override
    public KnowledgeMatch separate(Actor actor, String id, long revision, String reason) {
        asked.add("separate " + id + " " + revision + " " + reason);
        return match();
    }

    @Override
    public KnowledgeMatch inquire(Actor actor, String id, long revision, String words) {
        asked.add("inquire " + id + " " + revision + " " + words);
        return match();
    }

    @Override
    public Optional<String> successor(Actor actor, String item) {
        return Optional.of("ZS00000042");
    }
}
