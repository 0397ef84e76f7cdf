package org.yihaotong.engine.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.AssessmentDesk;
import org.yihaotong.api.assessment.AssessmentTable;
import org.yihaotong.api.assessment.CaseQuery;
import org.yihaotong.api.assessment.FactReport;
import org.yihaotong.api.assessment.FormulaCheck;
import org.yihaotong.api.assessment.HandledCase;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Indicators;
import org.yihaotong.api.assessment.Measure;
import org.yihaotong.api.assessment.Period;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.rule.Edition;
import org.yihaotong.engine.desk.UnitTree;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.assessment.Condition;
import org.yihaotong.engine.port.assessment.FactQuery;
import org.yihaotong.engine.port.assessment.FactStore;
import org.yihaotong.engine.port.assessment.HandlingFact;
import org.yihaotong.engine.port.assessment.KnowledgeFact;
import org.yihaotong.engine.port.assessment.StoredFact;
import org.yihaotong.engine.rule.Books;
import org.yihaotong.engine.words.Words;

/** Figures counted from stored facts. */
@Component(service = AssessmentDesk.class)
public final class StoredAssessment implements AssessmentDesk {

    private static final int STEP = 1000;
    private static final int SHOWN = 100;

    private final FactStore facts;
    private final TicketStore tickets;
    private final PeopleStore people;
    private final UnitTree tree;
    private final Books books;
    private final IndicatorBook book;

    @Activate
    public StoredAssessment(
            @Reference FactStore facts,
            @Reference TicketStore tickets,
            @Reference PeopleStore people,
            @Reference UnitTree tree,
            @Reference Books books,
            @Reference IndicatorBook book) {
        this.facts = facts;
        this.tickets = tickets;
        this.people = people;
        this.tree = tree;
        this.books = books;
        this.book = book;
    }

    @Override
    public AssessmentTable table(Actor actor, Period period) {
        Readers.check(actor);
        Edition<Indicators> edition = books.edition(book);
        return new TableMaker(period, edition.content().indicators(), facts::groups)
                .table(edition.version(), units(actor), Readers.seesAll(actor));
    }

    /** Whom the actor sees; a unit's own rank is nobody else's business before it is published. */
    private List<Unit> units(Actor actor) {
        Set<String> own = tree.own(actor);
        Predicate<Unit> seen = Readers.seesAll(actor) ? unit -> true : unit -> own.contains(unit.id());
        return people.units().stream().filter(seen).toList();
    }

    @Override
    public AssessmentTable preview(Actor actor, Period period, List<Indicator> indicators) {
        Readers.checkEditor(actor);
        List<FieldError> errors = book.check(new Indicators(indicators));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new TableMaker(period, indicators, facts::groups).table(0, people.units(), true);
    }

    @Override
    public Page<HandledCase> cases(Actor actor, CaseQuery query) {
        Readers.check(actor);
        new Fields()
                .that(query.limit() >= 1 && query.limit() <= 200, "limit", "range", Words.say("field.limit"))
                .done();
        Indicator indicator = books.now(book).indicators().stream()
                .filter(i -> i.id().equals(query.indicator()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Words.say("missing.indicator", query.indicator())));
        List<Condition> conditions = new ArrayList<>(List.of(FactFilter.parse(indicator.filter())));
        query.measure().ifPresent(measure -> conditions.add(new Condition.Is(measure)));
        Period period = query.period();
        FactQuery wanted = new FactQuery(
                indicator.basis(),
                period.from(),
                period.to(),
                visible(actor, query.unit()),
                new Condition.All(conditions));
        if (isOfKnowledge(indicator, query.measure())) {
            Page<KnowledgeFact> page = facts.knowledge(wanted, query.cursor(), query.limit());
            return new Page<>(page.items().stream().map(StoredAssessment::shown).toList(), page.next());
        }
        Page<StoredFact> page =
                facts.list(wanted, query.adjusted() ? indicator.aspect().flag() : 0, query.cursor(), query.limit());
        return new Page<>(page.items().stream().map(StoredAssessment::shown).toList(), page.next());
    }

    /** What is asked for, or else everything that the formula speaks of, is true of knowledge and never of orders. */
    private static boolean isOfKnowledge(Indicator indicator, Optional<Measure> asked) {
        return asked
                .map(Set::of)
                .orElseGet(() -> Formula.parse(indicator.formula()).measures())
                .stream()
                .allMatch(Measure::isOfKnowledge);
    }

    private static HandledCase shown(KnowledgeFact f) {
        return new HandledCase(
                f.id(),
                0,
                f.round(),
                f.unit(),
                f.title(),
                Optional.empty(),
                Optional.empty(),
                "",
                f.givenOn(),
                f.dueOn(),
                f.answeredOn(),
                Measure.in(f.outcomes()),
                Set.of());
    }

    private Set<String> visible(Actor actor, Optional<String> unit) {
        Set<String> own = tree.own(actor);
        if (unit.isPresent() && !Readers.seesAll(actor) && !own.contains(unit.get())) {
            throw new NotFoundException(Words.say("missing.unit", unit.get()));
        }
        return unit.map(Set::of).orElse(own);
    }

    private static HandledCase shown(StoredFact stored) {
        HandlingFact f = stored.fact();
        return new HandledCase(
                f.ticket(),
                f.referral(),
                f.round(),
                f.unit(),
                stored.title(),
                Optional.of(f.type()),
                Optional.of(f.urgency()),
                f.matter(),
                f.dispatchedOn(),
                f.dueOn(),
                f.answeredOn(),
                Measure.in(f.outcomes()),
                Arrays.stream(Aspect.values())
                        .filter(a -> (stored.exempt() & a.flag()) != 0)
                        .collect(Collectors.toSet()));
    }

    @Override
    public FormulaCheck check(Actor actor, String formula, String filter) {
        Readers.checkEditor(actor);
        List<FieldError> errors = new ArrayList<>(IndicatorBook.unreadable("filter", () -> FactFilter.parse(filter)));
        try {
            Formula read = Formula.parse(formula);
            return new FormulaCheck(errors, read.measures(), read.numerator(), read.denominator());
        } catch (UnreadableException e) {
            errors.add(0, new FieldError("formula", "unreadable", e.getMessage()));
            return new FormulaCheck(errors, Set.of(), Optional.empty(), Optional.empty());
        }
    }

    @Override
    public FactReport verify(Actor actor, Period period, Optional<String> from) {
        Readers.demand(actor, "verb.VerifyFacts", Role.AUDITOR, Role.SUPERVISOR);
        List<String> numbers = facts.tickets(period.from(), period.to(), from.orElse(""), STEP);
        List<String> different = numbers.stream()
                .filter(number -> !stored(number).equals(ChainFacts.of(tickets.events(number))))
                .limit(SHOWN)
                .toList();
        Optional<String> next = numbers.size() < STEP ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1));
        return new FactReport(period, numbers.size(), different, next);
    }

    private List<HandlingFact> stored(String number) {
        return facts.facts(number).stream().map(StoredFact::fact).toList();
    }
}
