package org.yihaotong.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskDesk;
import org.yihaotong.api.knowledge.KnowledgeTaskDraft;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskStep;
import org.yihaotong.api.knowledge.KnowledgeTaskVerb;
import org.yihaotong.api.knowledge.KnowledgeText;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.people.Actor;

/** What agents of the made-up city found wrong or missing: one in every state of a task. */
final class DemoQuestions {

    private final KnowledgeTaskDesk tasks;
    private final KnowledgeDesk items;
    private final LateClock late;
    private final DemoCity city;

    DemoQuestions(KnowledgeTaskDesk tasks, KnowledgeDesk items, LateClock late, DemoCity city) {
        this.tasks = tasks;
        this.items = items;
        this.late = late;
        this.city = city;
    }

    /** All of them. */
    void ask(Map<String, KnowledgeItem> written, Instant now) {
        late.set(now.minus(Duration.ofDays(8)));
        mend(wrong(written.get("路灯不亮多久能修好"), "来电人说整条线路的故障现在是 48 小时修复，请核对"));
        late.set(now.minus(Duration.ofDays(9)));
        missing(Optional.of("market12315"), "停车场没有公示收费标准能不能拒付");
        late.set(now.minus(Duration.ofDays(3)));
        refuse(wrong(written.get("夜间施工噪声怎样投诉"), "来电人认为中午也不应当施工，请核对"));
        late.set(now.minus(Duration.ofHours(20)));
        missing(Optional.empty(), "外地车辆进城要不要办通行证");
        late.set(now.minus(Duration.ofHours(3)));
        wrong(written.get("水费怎样在网上缴，过户要带什么"), "公众号改名了，来电人照着找不到");
    }

    private KnowledgeTask wrong(KnowledgeItem item, String words) {
        return ask(
                new KnowledgeTaskDraft(KnowledgeTaskKind.CORRECTION, Optional.of(item.id()), Optional.empty(), words));
    }

    private void missing(Optional<String> unit, String words) {
        ask(new KnowledgeTaskDraft(KnowledgeTaskKind.MISSING, Optional.empty(), unit, words));
    }

    private KnowledgeTask ask(KnowledgeTaskDraft draft) {
        return tasks.ask(
                DemoPeople.AGENT, draft, "demo-question-" + late.instant().getEpochSecond());
    }

    /** The unit writes anew, its leader agrees, the centre publishes, and whoever asked is told. */
    private void mend(KnowledgeTask task) {
        String id = task.item().orElseThrow();
        String unit = task.unit().orElseThrow();
        Actor clerk = DemoPeople.clerkOf(unit);
        KnowledgeText text = items.read(clerk, id).newest().text();
        go(clerk, id, new KnowledgeStep.Edit(Advice.saying(text, text.answer().replace("72", "48"), text.category())));
        go(clerk, id, new KnowledgeStep.Plain(KnowledgeVerb.SUBMIT, ""));
        KnowledgeItem approved = go(city.leaderOf(unit), id, new KnowledgeStep.Plain(KnowledgeVerb.APPROVE, ""));
        go(DemoPeople.EDITOR, id, new KnowledgeStep.Dated(KnowledgeVerb.PUBLISH, approved.reviewOn()));
        step(clerk, task, KnowledgeTaskVerb.ANSWER, "整条线路的故障已改为 48 小时内修复。");
    }

    private void refuse(KnowledgeTask task) {
        Actor clerk = DemoPeople.clerkOf(task.unit().orElseThrow());
        step(clerk, task, KnowledgeTaskVerb.REFUSE, "午间施工不在禁止之列，现行答复无误。");
    }

    private KnowledgeItem go(Actor actor, String id, KnowledgeStep step) {
        late.pass(Duration.ofHours(2));
        return items.perform(actor, id, items.read(actor, id).revision(), step);
    }

    private void step(Actor actor, KnowledgeTask task, KnowledgeTaskVerb verb, String reason) {
        late.pass(Duration.ofHours(1));
        tasks.perform(actor, task.id(), task.revision(), new KnowledgeTaskStep(verb, reason, Optional.empty()));
    }
}
