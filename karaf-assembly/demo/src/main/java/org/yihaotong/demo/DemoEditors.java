package org.yihaotong.demo;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.knowledge.KnowledgeDeed;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeListener;
import org.yihaotong.api.knowledge.KnowledgeNews;
import org.yihaotong.api.knowledge.KnowledgeOrigin;
import org.yihaotong.api.knowledge.KnowledgeQuery;
import org.yihaotong.api.knowledge.KnowledgeQueue;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;

/**
 * Takes up what the adapters of this city bring: the unit's leader approves it, the centre sorts and publishes it. Each unit's
 * last question waits for its leader, the one before for the centre; what an adapter brings that came later waits whole.
 */
@Component(immediate = true)
public final class DemoEditors implements KnowledgeListener {

    private static final String LEFT_TO_THE_LEADER = "qa10";
    private static final String LEFT_TO_THE_CENTRE = "qa09";

    private final DemoCity city;
    private final KnowledgeDesk desk;
    private final Map<String, String> categories = Tsv.rows("categories.tsv", 2, cell -> cell).stream()
            .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));

    @Activate
    public DemoEditors(@Reference DemoCity city, @Reference KnowledgeDesk desk) {
        this.city = city;
        this.desk = desk;
        Optional<String> next = Optional.empty();
        do {
            Page<KnowledgeItem> page = desk.list(DemoPeople.EDITOR, waiting(next));
            page.items().forEach(this::takeUp);
            next = page.next();
        } while (next.isPresent());
    }

    private static KnowledgeQuery waiting(Optional<String> cursor) {
        return new KnowledgeQuery(
                KnowledgeQueue.TO_APPROVE, Optional.empty(), Optional.empty(), Optional.empty(), cursor, 200);
    }

    @Override
    public void happened(KnowledgeNews news) {
        if (news.deed() == KnowledgeDeed.ARRIVED) {
            takeUp(desk.read(DemoPeople.EDITOR, news.id()));
        }
    }

    private void takeUp(KnowledgeItem item) {
        Optional<String> category = Optional.ofNullable(categories.get(item.unit()));
        String entry = item.origin().map(KnowledgeOrigin::entry).orElse(LEFT_TO_THE_LEADER);
        if (item.revision() == 1 && category.isPresent() && !entry.equals(LEFT_TO_THE_LEADER)) {
            KnowledgeItem approved = desk.perform(
                    city.leaderOf(item.unit()), item.id(), 1, new KnowledgeStep.Plain(KnowledgeVerb.APPROVE, ""));
            if (!entry.equals(LEFT_TO_THE_CENTRE)) {
                publish(approved, category.get());
            }
        }
    }

    private void publish(KnowledgeItem item, String category) {
        KnowledgeText text = item.newest().text();
        KnowledgeItem sorted = desk.perform(
                DemoPeople.EDITOR,
                item.id(),
                item.revision(),
                new KnowledgeStep.Edit(Advice.saying(text, text.answer(), category)));
        desk.perform(
                DemoPeople.EDITOR,
                item.id(),
                sorted.revision(),
                new KnowledgeStep.Dated(KnowledgeVerb.PUBLISH, item.reviewOn()));
    }
}
