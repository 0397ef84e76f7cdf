package org.yihaotong.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeTask;
import org.yihaotong.api.knowledge.KnowledgeTaskDeed;
import org.yihaotong.api.knowledge.KnowledgeTaskDesk;
import org.yihaotong.api.knowledge.KnowledgeTaskDraft;
import org.yihaotong.api.knowledge.KnowledgeTaskEvent;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeTaskQuery;
import org.yihaotong.api.knowledge.KnowledgeTaskQueue;
import org.yihaotong.api.knowledge.KnowledgeTaskStep;
import org.yihaotong.api.knowledge.KnowledgeTaskVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.UsedKey;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskScope;
import org.yihaotong.engine.port.knowledge.KnowledgeTaskStore;
import org.yihaotong.engine.words.Words;

/** Tasks of the knowledge base over what the database keeps. */
@Component(service = KnowledgeTaskDesk.class)
public final class StoredKnowledgeTasks implements KnowledgeTaskDesk {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,80}");
    private static final Set<KnowledgeTaskQueue> PERSONAL =
            EnumSet.of(KnowledgeTaskQueue.MINE, KnowledgeTaskQueue.RESULTS);
    private static final int EVENTS = 200;

    private final KnowledgeTaskStore store;
    private final KnowledgeTaskScribe scribe;
    private final KnowledgeDesk reading;
    private final KnowledgeStore items;
    private final UnitTree units;
    private final Clock clock;

    @Activate
    public StoredKnowledgeTasks(
            @Reference KnowledgeTaskStore store,
            @Reference KnowledgeTaskScribe scribe,
            @Reference KnowledgeDesk reading,
            @Reference KnowledgeStore items,
            @Reference UnitTree units,
            @Reference Clock clock) {
        this.store = store;
        this.scribe = scribe;
        this.reading = reading;
        this.items = items;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public KnowledgeTask ask(Actor actor, KnowledgeTaskDraft draft, String idempotencyKey) {
        sight(actor);
        boolean wrong = draft.kind() == KnowledgeTaskKind.CORRECTION;
        new Fields()
                .text("words", draft.words().strip(), 4, 500)
                .that(draft.kind() != KnowledgeTaskKind.COMPARISON, "kind", "not-here", Words.say("field.not-here"))
                .that(draft.item().isPresent() == wrong, "item", "required", Words.say("field.knowledge-task.item"))
                .that(draft.unit().isEmpty() || !wrong, "unit", "not-here", Words.say("field.not-here"))
                .that(
                        draft.unit().isEmpty()
                                || units.active(draft.unit().get()).isPresent(),
                        "unit",
                        "unknown",
                        Words.say("field.unit"))
                .done();
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw new InvalidInputException("Idempotency-Key", "pattern", Words.say("field.key"));
        }
        String print = UUID.nameUUIDFromBytes(draft.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return before(actor, idempotencyKey, print).orElseGet(() -> begin(actor, draft, idempotencyKey, print));
    }

    private KnowledgeTask begin(Actor actor, KnowledgeTaskDraft draft, String key, String print) {
        Optional<KnowledgeItem> item = draft.item().map(id -> reading.read(actor, id));
        TaskTurn turn = scribe.begin(
                new KnowledgeTaskScribe.Subject(
                        draft.kind(),
                        item.map(KnowledgeItem::unit).or(draft::unit),
                        draft.item(),
                        item.map(i -> i.newest().version()).orElse(0),
                        item.map(i -> i.newest().text().title()).orElse(""),
                        draft.words().strip(),
                        Optional.empty()),
                mark(actor));
        try {
            scribe.write(
                    turn,
                    Optional.of(
                            new UsedKey(actor.login(), key, print, turn.task().id())));
            return turn.task();
        } catch (DuplicateException e) {
            return before(actor, key, print).orElseThrow(() -> e);
        }
    }

    private Optional<KnowledgeTask> before(Actor actor, String key, String print) {
        return scribe.usedKey(actor.login(), key).map(used -> {
            if (!used.fingerprint().equals(print)) {
                throw Words.refuse("key-reused");
            }
            return read(actor, used.ticket());
        });
    }

    @Override
    public KnowledgeTask perform(Actor actor, String id, long revision, KnowledgeTaskStep step) {
        KnowledgeTask task = read(actor, id);
        if (task.revision() != revision) {
            throw new StaleVersionException(Words.say("stale.knowledge-task"), task.revision());
        }
        Optional<KnowledgeItem> item = step.verb() == KnowledgeTaskVerb.LINK
                ? Optional.of(linked(actor, step))
                : task.item().flatMap(items::find);
        TaskTurn turn = new TaskLife(task, mark(actor))
                .go(
                        step,
                        permit(actor, task),
                        item,
                        () -> scribe.clock(
                                task.kind(), step.target(), mark(actor).at()));
        check(task, step, item);
        scribe.write(turn, Optional.empty());
        return turn.task();
    }

    /** An item that the actor sees; what nobody may read is no answer. */
    private KnowledgeItem linked(Actor actor, KnowledgeTaskStep step) {
        String id = step.target()
                .orElseThrow(() -> new InvalidInputException("item", "required", Words.say("field.required")));
        return reading.read(actor, id);
    }

    private void check(KnowledgeTask task, KnowledgeTaskStep step, Optional<KnowledgeItem> item) {
        boolean speaks = item.filter(i -> TaskLife.isAnswer(task, i)).isPresent();
        boolean reasoned =
                switch (step.verb()) {
                    case ANSWER -> !speaks || !step.reason().isEmpty();
                    case REFUSE, DENY_REFUSAL, HAND_OVER -> true;
                    case LINK, CONFIRM_REFUSAL -> false;
                };
        Fields fields = reasoned ? new Fields().text("reason", step.reason(), 4, 200) : new Fields();
        if (step.verb() == KnowledgeTaskVerb.HAND_OVER) {
            fields.that(
                            step.target().isEmpty()
                                    || units.active(step.target().get()).isPresent(),
                            "unit",
                            "unknown",
                            Words.say("field.unit"))
                    .that(
                            !step.target().equals(task.unit()),
                            "unit",
                            "same",
                            Words.say("field.knowledge-task.same-unit"));
        }
        fields.done();
    }

    @Override
    public KnowledgeTask see(Actor actor, String id) {
        KnowledgeTask task = read(actor, id);
        if (!task.askedBy().equals(actor.login())) {
            throw Words.refuse("role", Words.say("verb.SeeKnowledgeTask"));
        }
        if (task.seen() || !task.state().isEnded()) {
            return task;
        }
        TaskTurn turn = new TaskEdit(task).see().as(KnowledgeTaskDeed.SEEN, mark(actor), "");
        scribe.write(turn, Optional.empty());
        return turn.task();
    }

    @Override
    public KnowledgeTask read(Actor actor, String id) {
        sight(actor);
        return store.find(id)
                .filter(task -> permit(actor, task).sees())
                .orElseThrow(() -> new NotFoundException(Words.say("missing.knowledge-task", id)));
    }

    @Override
    public List<KnowledgeTaskVerb> verbs(Actor actor, KnowledgeTask task) {
        return permit(actor, task).verbs(task);
    }

    @Override
    public Page<KnowledgeTask> list(Actor actor, KnowledgeTaskQuery query) {
        KnowledgeSight sight = sight(actor);
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= 200, "limit", "range", Words.say("field.limit"))
                .done();
        if (!PERSONAL.contains(query.queue()) && !sight.isTending()) {
            throw Words.refuse("role", Words.say("verb.TendKnowledge"));
        }
        Set<String> own = units.own(actor);
        if (!own.isEmpty() && query.unit().filter(u -> !own.contains(u)).isPresent()) {
            throw Words.refuse("role", Words.say("verb.TendKnowledge"));
        }
        return store.list(query, scope(actor));
    }

    @Override
    public Map<KnowledgeTaskQueue, Long> counts(Actor actor) {
        Set<KnowledgeTaskQueue> queues =
                sight(actor).isTending() ? EnumSet.allOf(KnowledgeTaskQueue.class) : EnumSet.copyOf(PERSONAL);
        if (actor.isUnit()) {
            queues.remove(KnowledgeTaskQueue.CENTRE);
        }
        return store.counts(queues, scope(actor));
    }

    @Override
    public List<KnowledgeTaskEvent> history(Actor actor, String id) {
        read(actor, id);
        return store.events(id, EVENTS);
    }

    private KnowledgeTaskScope scope(Actor actor) {
        return new KnowledgeTaskScope(actor.login(), units.own(actor), clock.instant());
    }

    private TaskPermit permit(Actor actor, KnowledgeTask task) {
        return TaskPermit.of(actor, units.own(actor), task);
    }

    /** Refuses whoever may not even read. */
    private KnowledgeSight sight(Actor actor) {
        return new KnowledgeSight(actor, units.own(actor));
    }

    private KnowledgeLife.Mark mark(Actor actor) {
        return KnowledgeTaskScribe.mark(actor.login(), clock);
    }
}
