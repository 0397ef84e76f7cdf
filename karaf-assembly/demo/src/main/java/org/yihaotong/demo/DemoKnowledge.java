package org.yihaotong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeSearch;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.knowledge.KnowledgeScribe;
import org.yihaotong.engine.knowledge.KnowledgeTaskScribe;
import org.yihaotong.engine.knowledge.StoredKnowledge;
import org.yihaotong.engine.knowledge.StoredKnowledgeTasks;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskStore;

/** What units of the made-up city wrote in the last months, what was asked about it and what nobody found; once. */
@Component(service = DemoKnowledge.class, immediate = true)
public final class DemoKnowledge {

    private static final Map<String, Integer> SOUGHT = Map.of("新能源车牌", 4, "无人机禁飞", 3, "彩票兑奖", 2, "遛狗", 1);

    private final DemoCity city;
    private final LateClock late;
    private final Instant now;
    private final KnowledgeDesk desk;

    @Activate
    public DemoKnowledge(
            @Reference DemoCity city,
            @Reference PeopleStore people,
            @Reference TicketStore tickets,
            @Reference KnowledgeStore items,
            @Reference KnowledgeScribe scribe,
            @Reference KnowledgeTaskStore tasks,
            @Reference KnowledgeTaskScribe taskScribe,
            @Reference Clock wall) {
        this.city = city;
        this.now = wall.instant();
        this.late = new LateClock(now);
        UnitTree units = new UnitTree(people, late);
        this.desk = new StoredKnowledge(items, scribe, units, late);
        List<Advice> advice = Advice.all();
        if (tickets.usedKey(DemoPeople.clerkOf(advice.get(0).unit()).login(), key(0))
                .isPresent()) {
            return;
        }
        Map<String, KnowledgeItem> written = new HashMap<>();
        for (int i = 0; i < advice.size(); i++) {
            written.put(advice.get(i).title(), play(advice.get(i), key(i)));
        }
        new DemoQuestions(new StoredKnowledgeTasks(tasks, taskScribe, desk, items, units, late), desk, late, city)
                .ask(written, now);
        seek();
    }

    private static String key(int i) {
        return String.format("demo-knowledge-%02d", i);
    }

    private KnowledgeItem play(Advice advice, String key) {
        late.set(now.minus(Duration.ofDays(advice.days())));
        LocalDate today = LocalDate.ofInstant(now, late.getZone());
        KnowledgeItem item = desk.draft(DemoPeople.clerkOf(advice.unit()), advice.draft(today), key);
        for (KnowledgeVerb verb : advice.steps()) {
            late.pass(Duration.ofHours(2));
            item = desk.perform(whoever(verb, item.unit()), item.id(), item.revision(), step(verb, advice, item));
        }
        return item;
    }

    private Actor whoever(KnowledgeVerb verb, String unit) {
        return switch (verb) {
            case SUBMIT -> DemoPeople.clerkOf(unit);
            case APPROVE, SEND_BACK -> city.leaderOf(unit);
            default -> DemoPeople.EDITOR;
        };
    }

    private static KnowledgeStep step(KnowledgeVerb verb, Advice advice, KnowledgeItem item) {
        return verb == KnowledgeVerb.PUBLISH
                ? new KnowledgeStep.Dated(verb, item.reviewOn())
                : new KnowledgeStep.Plain(verb, advice.reason());
    }

    /** This week and the week before. */
    private void seek() {
        for (int week : List.of(7, 0)) {
            late.set(now.minus(Duration.ofDays(week)));
            SOUGHT.forEach((words, times) -> {
                for (int i = 0; i < times; i++) {
                    desk.search(
                            DemoPeople.AGENT,
                            new KnowledgeSearch(words, Optional.empty(), Optional.empty(), Optional.empty(), 10, true));
                }
            });
        }
    }
}
