package org.yihaotong.engine.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.NamedText;
import org.yihaotong.engine.words.Words;

/** What may be sent to a citizen: the text that is published for everybody now, in the very version that is named. */
@Component(service = ForCitizens.class)
public final class ForCitizens {

    private final KnowledgeStore store;
    private final Clock clock;

    @Activate
    public ForCitizens(@Reference KnowledgeStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Refuses what may not be sent, with the reason. */
    public void check(String words) {
        NamedText named = NamedText.of(words)
                .filter(n -> n.version().isPresent())
                .orElseThrow(() ->
                        new InvalidInputException("knowledgeItem", "pattern", Words.say("field.knowledge-version")));
        KnowledgeItem item = store.find(named.item())
                .filter(KnowledgeItem::isLive)
                .orElseThrow(() -> Words.refuse("answer-gone", named.item()));
        if (!item.isForCitizens(LocalDate.now(clock))) {
            throw Words.refuse("answer-not-public", named.item());
        }
        if (!isSaidBy(item, named)) {
            throw Words.refuse("answer-outdated", named.item());
        }
    }

    /** What these words name, if it may be sent. */
    public Optional<KnowledgeText> text(String words) {
        return NamedText.of(words)
                .flatMap(named -> store.find(named.item()).filter(item -> isSaidBy(item, named)))
                .filter(item -> item.isForCitizens(LocalDate.now(clock)))
                .flatMap(KnowledgeItem::published)
                .map(published -> published.text());
    }

    private static boolean isSaidBy(KnowledgeItem item, NamedText named) {
        return item.published()
                .filter(p -> named.version().orElse(0) == p.version())
                .isPresent();
    }
}
