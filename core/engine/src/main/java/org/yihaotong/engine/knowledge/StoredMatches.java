package org.yihaotong.engine.knowledge;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.knowledge.KnowledgeMatch;
import org.yihaotong.api.knowledge.KnowledgeMatchDesk;
import org.yihaotong.api.knowledge.KnowledgeMatchKind;
import org.yihaotong.api.knowledge.KnowledgeMatchQuery;
import org.yihaotong.api.knowledge.KnowledgeMatchState;
import org.yihaotong.api.knowledge.KnowledgeStep;
import org.yihaotong.api.knowledge.KnowledgeTaskKind;
import org.yihaotong.api.knowledge.KnowledgeVerb;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.knowledge.KnowledgeMatchStore;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;
import org.yihaotong.engine.words.Words;

/** What editors make of items that say the same or contradict each other. */
@Component(service = KnowledgeMatchDesk.class)
public final class StoredMatches implements KnowledgeMatchDesk {

    private static final Role[] READERS = {Role.KNOWLEDGE_EDITOR, Role.SUPERVISOR, Role.AUDITOR};
    private static final Set<KnowledgeMatchState> UNDECIDED =
            EnumSet.of(KnowledgeMatchState.OPEN, KnowledgeMatchState.ASKED);
    private static final int FARTHEST = 10;

    private final KnowledgeMatchStore store;
    private final KnowledgeStore items;
    private final KnowledgeScribe scribe;
    private final KnowledgeTaskScribe tasks;
    private final UnitTree units;
    private final Clock clock;

    @Activate
    public StoredMatches(
            @Reference KnowledgeMatchStore store,
            @Reference KnowledgeStore items,
            @Reference KnowledgeScribe scribe,
            @Reference KnowledgeTaskScribe tasks,
            @Reference UnitTree units,
            @Reference Clock clock) {
        this.store = store;
        this.items = items;
        this.scribe = scribe;
        this.tasks = tasks;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Page<KnowledgeMatch> list(Actor actor, KnowledgeMatchQuery query) {
        demand(actor, READERS);
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= 200, "limit", "range", Words.say("field.limit"))
                .done();
        return store.list(query);
    }

    @Override
    public Map<KnowledgeMatchKind, Long> counts(Actor actor) {
        demand(actor, READERS);
        return store.counts();
    }

    @Override
    public KnowledgeMatch read(Actor actor, String id) {
        demand(actor, READERS);
        return store.find(id).orElseThrow(() -> new NotFoundException(Words.say("missing.knowledge-match", id)));
    }

    @Override
    public KnowledgeMatch merge(Actor actor, String id, long revision, String keep, String reason) {
        KnowledgeMatch match = undecided(actor, id, revision);
        new Fields().text("reason", reason, 4, 150).done();
        String gone = match.withdrawnFor(keep)
                .orElseThrow(
                        () -> new InvalidInputException("keep", "unknown", Words.say("field.knowledge-match.keep")));
        if (item(keep).state().isEnded()) {
            throw Words.refuse("knowledge-merge", keep);
        }
        Turn withdrawal = KnowledgeLife.go(
                item(gone),
                new KnowledgeStep.Plain(KnowledgeVerb.WITHDRAW, Words.say("knowledge-match.merged", keep, reason)),
                EnumSet.of(Hat.EDITOR),
                mark(actor));
        KnowledgeMatch merged =
                MatchLife.decided(match, KnowledgeMatchState.MERGED, Optional.of(keep), reason, mark(actor));
        scribe.write(withdrawal, change -> store.decide(merged, List.of(change), List.of()));
        return merged;
    }

    @Override
    public KnowledgeMatch separate(Actor actor, String id, long revision, String reason) {
        KnowledgeMatch match = undecided(actor, id, revision);
        new Fields().text("reason", reason, 4, 150).done();
        KnowledgeMatch separated =
                MatchLife.decided(match, KnowledgeMatchState.NOT_SAME, Optional.empty(), reason, mark(actor));
        store.decide(separated, List.of(), List.of());
        return separated;
    }

    @Override
    public KnowledgeMatch inquire(Actor actor, String id, long revision, String words) {
        KnowledgeMatch match = undecided(actor, id, revision);
        new Fields().text("words", words, 4, 500).done();
        KnowledgeMatch asked =
                MatchLife.decided(match, KnowledgeMatchState.ASKED, Optional.empty(), words, mark(actor));
        boolean oneOwner = match.one().unit().equals(match.other().unit());
        List<TaskTurn> turns = Stream.of(match.one(), match.other())
                .limit(oneOwner ? 1 : 2)
                .map(side -> tasks.begin(
                        new KnowledgeTaskScribe.Subject(
                                KnowledgeTaskKind.COMPARISON,
                                Optional.of(side.unit()),
                                Optional.of(side.item()),
                                side.version(),
                                side.title(),
                                words,
                                Optional.of(id)),
                        mark(actor)))
                .toList();
        tasks.write(turns, changes -> store.decide(asked, List.of(), changes));
        return asked;
    }

    @Override
    public Optional<String> successor(Actor actor, String item) {
        new KnowledgeSight(actor, units.own(actor));
        Optional<String> next = store.keptFor(item);
        for (int i = 0; i < FARTHEST && next.isPresent(); i++) {
            Optional<KnowledgeItem> kept = next.flatMap(items::find);
            if (kept.filter(KnowledgeItem::isLive).isPresent()) {
                return next;
            }
            next = next.flatMap(store::keptFor);
        }
        return Optional.empty();
    }

    private KnowledgeMatch undecided(Actor actor, String id, long revision) {
        demand(actor, Role.KNOWLEDGE_EDITOR);
        KnowledgeMatch match = read(actor, id);
        if (match.revision() != revision) {
            throw new StaleVersionException(Words.say("stale.knowledge-match"), match.revision());
        }
        if (!UNDECIDED.contains(match.state())) {
            throw Words.refuse("knowledge-match", Words.name(match.state()));
        }
        return match;
    }

    private KnowledgeItem item(String id) {
        return items.find(id).orElseThrow(() -> KnowledgeSight.missing(id));
    }

    private static void demand(Actor actor, Role... roles) {
        if (actor.isUnit() || !actor.isOneOf(roles)) {
            throw Words.refuse("role", Words.say("verb.TendKnowledge"));
        }
    }

    private KnowledgeLife.Mark mark(Actor actor) {
        return KnowledgeTaskScribe.mark(actor.login(), clock);
    }
}
