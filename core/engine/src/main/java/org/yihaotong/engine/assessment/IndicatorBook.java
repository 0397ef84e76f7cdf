package org.yihaotong.engine.assessment;

import static org.yihaotong.api.assessment.Aspect.COMPLETION;
import static org.yihaotong.api.assessment.Aspect.KNOWLEDGE;
import static org.yihaotong.api.assessment.Aspect.QUALITY;
import static org.yihaotong.api.assessment.Aspect.RESPONSE;
import static org.yihaotong.api.assessment.Aspect.RETURNS;
import static org.yihaotong.api.assessment.Aspect.SATISFACTION;
import static org.yihaotong.api.assessment.Aspect.TIMELINESS;
import static org.yihaotong.api.assessment.Basis.ANSWERED;
import static org.yihaotong.api.assessment.Basis.CALLED_BACK;
import static org.yihaotong.api.assessment.Basis.DISPATCHED;
import static org.yihaotong.api.assessment.Basis.DUE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yihaotong.api.assessment.Aspect;
import org.yihaotong.api.assessment.Basis;
import org.yihaotong.api.assessment.Direction;
import org.yihaotong.api.assessment.Indicator;
import org.yihaotong.api.assessment.Indicators;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** The rule book {@code indicators} (考核指标): formulas and filters that can be counted, or nothing is kept. */
@Component(service = {RuleBook.class, IndicatorBook.class})
public final class IndicatorBook implements RuleBook<Indicators> {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final int MOST = 40;

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public Class<Indicators> type() {
        return Indicators.class;
    }

    @Override
    public Set<Role> editors() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);
    }

    @Override
    public Set<Role> readers() {
        return Set.of(
                Role.CITY_LEADER,
                Role.SHIFT_LEADER,
                Role.DISPATCHER,
                Role.CALLBACK_CLERK,
                Role.QUALITY_INSPECTOR,
                Role.AUDITOR,
                Role.UNIT_CLERK,
                Role.UNIT_LEADER);
    }

    @Override
    public Indicators preset() {
        return new Indicators(List.of(
                rate("response", "contacted_on_time / contact_owed", DISPATCHED, RESPONSE, 90, 10),
                rate("acknowledge", "acknowledged_on_time / acknowledge_owed", DISPATCHED, RESPONSE, 95, 10),
                rate("completion", "completed / owed", DUE, COMPLETION, 90, 20),
                rate("on_time", "completed_on_time / owed", DUE, TIMELINESS, 95, 15),
                called("resolution", "resolved / reached", 90, 15),
                called("satisfaction", "satisfied / rated", 90, 20),
                lower("returns", "returned / dispatched", DISPATCHED, RETURNS, 10, 5),
                lower("redo", "redone / completed", ANSWERED, QUALITY, 5, 5),
                rate("callback", "called_back / callback_owed", ANSWERED, COMPLETION, 95, 0),
                count("knowledge", "knowledge_contributed", DISPATCHED, KNOWLEDGE),
                rate("knowledge_tasks", "knowledge_task_on_time / knowledge_task_owed", DUE, KNOWLEDGE, 90, 0),
                errors("knowledge_errors", "knowledge_error")));
    }

    @Override
    public List<Preset<Indicators>> presets() {
        return List.of(
                new Preset<>("house", Words.say("indicators.house"), Words.say("indicators.house.source"), preset()),
                new Preset<>(
                        "policy", Words.say("indicators.policy"), Words.say("indicators.policy.source"), twoTargets()));
    }

    /** What the policy text itself demands: satisfaction and overall completion, both at least 90 %. */
    private static Indicators twoTargets() {
        return new Indicators(List.of(
                called("satisfaction", "satisfied / rated", 90, 50),
                rate("completion", "completed / owed", DUE, COMPLETION, 90, 50)));
    }

    private static Indicator rate(String id, String share, Basis basis, Aspect aspect, double target, int weight) {
        return of(id, "100 * " + share, "", basis, aspect, Optional.of(target), Direction.HIGHER_IS_BETTER, weight);
    }

    private static Indicator lower(String id, String share, Basis basis, Aspect aspect, double target, int weight) {
        return of(id, "100 * " + share, "", basis, aspect, Optional.of(target), Direction.LOWER_IS_BETTER, weight);
    }

    private static Indicator called(String id, String share, double target, int weight) {
        String lead = "lead = yes";
        return of(
                id,
                "100 * " + share,
                lead,
                CALLED_BACK,
                SATISFACTION,
                Optional.of(target),
                Direction.HIGHER_IS_BETTER,
                weight);
    }

    private static Indicator count(String id, String formula, Basis basis, Aspect aspect) {
        return of(id, formula, "", basis, aspect, Optional.empty(), Direction.HIGHER_IS_BETTER, 0);
    }

    private static Indicator errors(String id, String formula) {
        return of(id, formula, "", ANSWERED, KNOWLEDGE, Optional.empty(), Direction.LOWER_IS_BETTER, 0);
    }

    private static Indicator of(
            String id,
            String formula,
            String filter,
            Basis basis,
            Aspect aspect,
            Optional<Double> target,
            Direction direction,
            int weight) {
        String name = Words.say("indicator." + id);
        int digits = target.isPresent() ? 2 : 0;
        return new Indicator(id, name, formula, filter, basis, aspect, Set.of(), target, direction, digits, weight);
    }

    @Override
    public List<FieldError> check(Indicators book) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (book.indicators().size() > MOST) {
            errors.add(new FieldError("indicators", "size", Words.say("field.size", 0, MOST)));
        }
        for (int i = 0; i < book.indicators().size(); i++) {
            Indicator one = book.indicators().get(i);
            String at = "indicators[" + i + "].";
            errors.addAll(check(at, one, ids.add(one.id())));
        }
        return errors;
    }

    private static List<FieldError> check(String at, Indicator i, boolean fresh) {
        List<FieldError> errors = new ArrayList<>();
        try {
            new Fields()
                    .text(at + "id", i.id(), 1, 30)
                    .pattern(at + "id", i.id(), ID, "field.indicator-id")
                    .that(fresh, at + "id", "twice", Words.say("field.indicator-twice", i.id()))
                    .text(at + "name", i.name(), 1, 30)
                    .text(at + "formula", i.formula(), 1, Scanner.LONGEST)
                    .that(i.digits() >= 0 && i.digits() <= 4, at + "digits", "range", range(0, 4))
                    .that(i.weight() >= 0 && i.weight() <= 100, at + "weight", "range", range(0, 100))
                    .that(isShown(i.target().orElse(0.0)), at + "target", "range", range(0, 1_000_000))
                    .done();
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
        }
        errors.addAll(unreadable(at + "formula", () -> Formula.parse(i.formula())));
        errors.addAll(unreadable(at + "filter", () -> FactFilter.parse(i.filter())));
        return errors;
    }

    private static boolean isShown(double target) {
        return Double.isFinite(target) && target >= 0 && target <= 1_000_000;
    }

    private static String range(int from, int to) {
        return Words.say("field.range", from, to);
    }

    /** The error, if this text cannot be read. */
    static List<FieldError> unreadable(String field, Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (UnreadableException e) {
            return List.of(new FieldError(field, "unreadable", e.getMessage()));
        }
    }
}
