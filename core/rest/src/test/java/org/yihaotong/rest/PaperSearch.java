package org.yihaotong.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.search.MarkedTexts;
import org.yihaotong.api.search.MarkedTexts.Mark;
import org.yihaotong.api.search.MarkedTexts.MarkedText;
import org.yihaotong.api.search.SearchAid;
import org.yihaotong.api.search.SearchedTexts;
import org.yihaotong.api.search.SynonymOutcome;
import org.yihaotong.api.search.SynonymTrial;

/** An aid on paper, which remembers what was asked. */
final class PaperSearch implements SearchAid {

    final List<Object> asked = new ArrayList<>();

    @Override
    public MarkedTexts mark(Actor actor, SearchedTexts texts) {
        asked.add(texts.words() + " " + texts.texts() + " " + texts.length() + " " + texts.few());
        return new MarkedTexts(Optional.of("暖气"), List.of(new MarkedText("先看暖气片", List.of(new Mark(2, 4)))));
    }

    @Override
    public SynonymOutcome trial(Actor actor, SynonymTrial trial) {
        asked.add(trial);
        return new SynonymOutcome(
                List.of(new SynonymOutcome.TriedItem(PaperKnowledge.ID, "暖气不热怎么办", SynonymOutcome.Change.NEW)));
    }
}
