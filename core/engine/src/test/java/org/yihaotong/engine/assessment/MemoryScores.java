package org.yihaotong.engine.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.Exemption;
import org.yihaotong.api.assessment.Publication;
import org.yihaotong.api.assessment.ScoreAppeal;
import org.yihaotong.api.assessment.Verdict;
import org.yihaotong.api.assessment.VerdictState;
import org.yihaotong.api.input.Page;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.assessment.ScoreStore;

/** Exemptions, score appeals and publications in memory. */
final class MemoryScores implements ScoreStore {

    private final MemoryFacts facts;
    private final Map<String, Exemption> exemptions = new LinkedHashMap<>();
    private final Map<String, ScoreAppeal> appeals = new LinkedHashMap<>();
    private final Map<String, Publication> publications = new LinkedHashMap<>();
    private final Map<String, AssessmentTable> tables = new LinkedHashMap<>();

    MemoryScores(MemoryFacts facts) {
        this.facts = facts;
    }

    private static <T> Page<T> page(
            Map<String, T> all,
            Set<String> units,
            Optional<VerdictState> state,
            Function<T, String> unit,
            Function<T, Verdict> verdict) {
        return new Page<>(
                all.values().stream()
                        .filter(t -> units.isEmpty() || units.contains(unit.apply(t)))
                        .filter(t -> state.isEmpty()
                                || state.get() == verdict.apply(t).state())
                        .toList(),
                Optional.empty());
    }

    @Override
    public Page<Exemption> exemptions(
            Set<String> units, Optional<VerdictState> state, Optional<String> cursor, int limit) {
        return page(exemptions, units, state, Exemption::unit, Exemption::verdict);
    }

    @Override
    public Optional<Exemption> exemption(String id) {
        return Optional.ofNullable(exemptions.get(id));
    }

    @Override
    public long openExemptions(LocalDate from, LocalDate to) {
        return exemptions.values().stream().filter(Exemption::isOpen).count();
    }

    @Override
    public void add(Exemption e) {
        boolean open = exemptions.values().stream()
                .anyMatch(o -> o.isOpen() && o.ticket().equals(e.ticket()) && o.round() == e.round());
        if (open) {
            throw new DuplicateException("open", null);
        }
        exemptions.put(e.id(), e);
    }

    @Override
    public void decide(Exemption e) {
        exemptions.put(e.id(), e);
        if (e.verdict().state() == VerdictState.AGREED) {
            facts.exempt.merge(e.ticket() + "/" + e.referral() + "/" + e.round(), e.flags(), (a, b) -> a | b);
        }
    }

    @Override
    public Page<ScoreAppeal> appeals(
            Set<String> units, Optional<VerdictState> state, Optional<String> cursor, int limit) {
        return page(appeals, units, state, ScoreAppeal::unit, ScoreAppeal::verdict);
    }

    @Override
    public Optional<ScoreAppeal> appeal(String id) {
        return Optional.ofNullable(appeals.get(id));
    }

    @Override
    public long openAppeals(String period) {
        return appeals.values().stream()
                .filter(a -> a.period().equals(period) && a.verdict().state() == VerdictState.OPEN)
                .count();
    }

    @Override
    public void add(ScoreAppeal appeal) {
        if (tables.containsKey(appeal.period()) || openAppeals(appeal.period()) > 0) {
            throw new DuplicateException("open or published", null);
        }
        appeals.put(appeal.id(), appeal);
    }

    @Override
    public void decide(ScoreAppeal appeal) {
        appeals.put(appeal.id(), appeal);
    }

    @Override
    public List<Publication> publications(int limit) {
        return List.copyOf(publications.values());
    }

    @Override
    public Optional<AssessmentTable> published(String period) {
        return Optional.ofNullable(tables.get(period));
    }

    @Override
    public void publish(Publication publication, AssessmentTable table) {
        if (tables.putIfAbsent(publication.period(), table) != null) {
            throw new DuplicateException("published", null);
        }
        publications.put(publication.period(), publication);
    }
}
