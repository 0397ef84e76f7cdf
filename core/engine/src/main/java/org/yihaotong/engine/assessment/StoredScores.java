package org.yihaotong.engine.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.assessment.AssessmentDesk;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.assessment.Publication;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.ScoreDesk;
import org.yihaotong.api.assessment.Standing;
import org.yihaotong.api.assessment.UnitFigures;
import org.yihaotong.api.assessment.Verdict;
import org.yihaotong.api.assessment.VerdictState;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.UnitKind;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.assessment.FactStore;
import org.yihaotong.engine.port.assessment.HandlingFact;
import org.yihaotong.engine.port.assessment.ScoreStore;
import org.yihaotong.engine.words.Words;

/** Exemptions, score appeals and publication on stored figures. */
@Component(service = ScoreDesk.class)
public final class StoredScores implements ScoreDesk {

    private static final Pattern EVIDENCE = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final int MOST = 200;

    private final ScoreStore scores;
    private final FactStore facts;
    private final AssessmentDesk assessment;
    private final UnitTree tree;
    private final Clock clock;

    @Activate
    public StoredScores(
            @Reference ScoreStore scores,
            @Reference FactStore facts,
            @Reference AssessmentDesk assessment,
            @Reference UnitTree tree,
            @Reference Clock clock) {
        this.scores = scores;
        this.facts = facts;
        this.assessment = assessment;
        this.tree = tree;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Page<Exemption> exemptions(Actor actor, Optional<VerdictState> state, Optional<String> cursor, int limit) {
        Readers.check(actor);
        return scores.exemptions(tree.own(actor), state, cursor, checked(limit));
    }

    private static int checked(int limit) {
        new Fields()
                .that(limit >= 1 && limit <= MOST, "limit", "range", Words.say("field.limit"))
                .done();
        return limit;
    }

    @Override
    public Exemption propose(Actor actor, Exemption.Draft draft) {
        if (!actor.isUnit() || actor.unit().isEmpty()) {
            Readers.demand(actor, "verb.ProposeExemption", Role.SUPERVISOR, Role.SHIFT_LEADER, Role.DISPATCHER);
        }
        check(draft);
        HandlingFact order = facts.facts(draft.ticket()).stream()
                .map(s -> s.fact())
                .filter(f -> f.referral() == draft.referral() && f.round() == draft.round())
                .filter(f -> !actor.isUnit() || tree.own(actor).contains(f.unit()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Words.say("missing.order", draft.ticket())));
        Exemption exemption = new Exemption(
                UUID.randomUUID().toString(),
                draft.ticket(),
                draft.referral(),
                draft.round(),
                order.unit(),
                draft.aspects(),
                draft.reason(),
                draft.evidence(),
                actor.login(),
                now(),
                Verdict.OPEN,
                1);
        try {
            scores.add(exemption);
        } catch (DuplicateException e) {
            throw refusal("exemption-open", e);
        }
        return exemption;
    }

    private static RuntimeException refusal(String code, DuplicateException cause) {
        RuntimeException refusal = Words.refuse(code);
        refusal.initCause(cause);
        return refusal;
    }

    private static void check(Exemption.Draft draft) {
        new Fields()
                .text("ticket", draft.ticket(), 1, 30)
                .size("aspects", draft.aspects(), 1, 10)
                .text("reason", draft.reason(), 4, 500)
                .size("evidence", draft.evidence(), 1, 20)
                .that(
                        draft.evidence().stream()
                                .allMatch(e -> EVIDENCE.matcher(e).matches()),
                        "evidence",
                        "pattern",
                        Words.say("field.evidence"))
                .done();
    }

    @Override
    public Exemption decide(Actor actor, String id, long version, boolean agree, String opinion) {
        Readers.demand(actor, "verb.DecideExemption", Role.SUPERVISOR);
        Exemption open =
                scores.exemption(id).orElseThrow(() -> new NotFoundException(Words.say("missing.exemption", id)));
        checkOpen(open.isOpen(), open.version(), version);
        if (open.proposedBy().equals(actor.login())) {
            throw Words.refuse("exemption-same-person");
        }
        Exemption decided = open.decided(verdict(actor, agree, opinion));
        scores.decide(decided);
        return decided;
    }

    private static void checkOpen(boolean open, long stored, long version) {
        if (stored != version) {
            throw new StaleVersionException(Words.say("stale.decision"), stored);
        }
        if (!open) {
            throw Words.refuse("decided-already");
        }
    }

    private Verdict verdict(Actor actor, boolean agree, String opinion) {
        String said = opinion == null ? "" : opinion.strip();
        new Fields().text("opinion", said, agree ? 0 : 4, 500).done();
        VerdictState state = agree ? VerdictState.AGREED : VerdictState.REFUSED;
        return new Verdict(state, Optional.of(actor.login()), Optional.of(now()), said);
    }

    @Override
    public Page<ScoreAppeal> appeals(Actor actor, Optional<VerdictState> state, Optional<String> cursor, int limit) {
        Readers.check(actor);
        return scores.appeals(tree.own(actor), state, cursor, checked(limit));
    }

    @Override
    public ScoreAppeal appeal(Actor actor, String period, String indicator, String reason) {
        String unit = actor.unit()
                .filter(u -> actor.isOneOf(Role.UNIT_LEADER))
                .orElseThrow(() -> Words.refuse("role", Words.say("verb.AppealScore")));
        String why = reason == null ? "" : reason.strip();
        new Fields().text("reason", why, 4, 1000).done();
        Period span = period(period);
        boolean judged = assessment.table(actor, span).units().stream()
                .filter(line -> line.unit().equals(unit))
                .anyMatch(line -> TableMaker.figure(line, indicator).isPresent());
        if (!judged) {
            throw new NotFoundException(Words.say("missing.indicator", indicator));
        }
        ScoreAppeal appeal = new ScoreAppeal(
                UUID.randomUUID().toString(), span.key(), unit, indicator, why, actor.login(), now(), Verdict.OPEN, 1);
        try {
            scores.add(appeal);
        } catch (DuplicateException e) {
            throw refusal(scores.published(span.key()).isPresent() ? "appeal-published" : "appeal-open", e);
        }
        return appeal;
    }

    private static Period period(String key) {
        return Period.parse(key)
                .orElseThrow(() -> new InvalidInputException("period", "period", Words.say("field.period")));
    }

    @Override
    public ScoreAppeal settle(Actor actor, String id, long version, boolean agree, String opinion) {
        Readers.demand(actor, "verb.SettleAppeal", Role.SUPERVISOR);
        ScoreAppeal open = scores.appeal(id).orElseThrow(() -> new NotFoundException(Words.say("missing.appeal", id)));
        checkOpen(open.verdict().state() == VerdictState.OPEN, open.version(), version);
        ScoreAppeal decided = open.decided(verdict(actor, agree, opinion));
        scores.decide(decided);
        return decided;
    }

    @Override
    public List<Publication> publications(Actor actor) {
        Readers.check(actor);
        return scores.publications(MOST);
    }

    @Override
    public AssessmentTable published(Actor actor, String period) {
        Readers.check(actor);
        AssessmentTable table = frozen(period);
        if (Readers.seesAll(actor)) {
            return table;
        }
        Set<String> own = tree.own(actor);
        return new AssessmentTable(
                table.period(),
                table.edition(),
                table.indicators(),
                Optional.empty(),
                table.units().stream().filter(u -> own.contains(u.unit())).toList(),
                table.publishedAt());
    }

    private AssessmentTable frozen(String period) {
        return scores.published(period)
                .orElseThrow(() -> new NotFoundException(Words.say("missing.publication", period)));
    }

    @Override
    public Publication publish(Actor actor, Period period, String note) {
        Readers.demand(actor, "verb.PublishScores", Role.SUPERVISOR);
        String said = note == null ? "" : note.strip();
        new Fields().text("note", said, 0, 500).done();
        Instant at = now();
        if (!HandlingFacts.day(at).isAfter(period.to())) {
            throw Words.refuse("period-runs", period.to());
        }
        long appeals = scores.openAppeals(period.key());
        if (appeals > 0) {
            throw Words.refuse("appeals-open", appeals);
        }
        long exemptions = scores.openExemptions(period.from(), period.to());
        if (exemptions > 0) {
            throw Words.refuse("exemptions-open", exemptions);
        }
        AssessmentTable now = assessment.table(actor, period);
        Publication publication = new Publication(period.key(), at, actor.login(), said);
        AssessmentTable table =
                new AssessmentTable(period, now.edition(), now.indicators(), now.total(), now.units(), Optional.of(at));
        try {
            scores.publish(publication, table);
        } catch (DuplicateException e) {
            throw refusal("published-already", e);
        }
        return publication;
    }

    @Override
    public List<Standing> ranking(Actor actor, String period) {
        Readers.check(actor);
        List<UnitFigures> lines = frozen(period).units();
        Set<String> own = tree.own(actor);
        Set<Optional<UnitKind>> kinds = lines.stream()
                .filter(line -> own.isEmpty() || own.contains(line.unit()))
                .map(UnitFigures::kind)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> kinds.contains(line.kind()))
                .map(line ->
                        new Standing(line.kind().orElseThrow(), line.unit(), line.name(), line.score(), line.rank()))
                .toList();
    }
}
