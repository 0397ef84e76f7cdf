package org.yihaotong.api.assessment;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.people.Actor;

/**
 * Figures and what stands behind them. A unit sees its own and those of the units below it.
 *
 * <p>Common failures: {@link org.yihaotong.api.ticket.RefusedException} (role), {@link
 * org.yihaotong.api.input.InvalidInputException}, {@link org.yihaotong.api.input.NotFoundException}.
 */
@ProviderType
public interface AssessmentDesk {

    /** The period's table as it stands now, by the indicators that hold now. */
    AssessmentTable table(Actor actor, Period period);

    /** The table that these indicators would give; for whoever may edit them. */
    AssessmentTable preview(Actor actor, Period period, List<Indicator> indicators);

    /** Orders behind a number, newest first. */
    org.yihaotong.api.input.Page<HandledCase> cases(Actor actor, CaseQuery query);

    /** Whether formula and filter can be counted. */
    FormulaCheck check(Actor actor, String formula, String filter);

    /** Counts facts of a period's tickets anew from their chains, at most 1,000 tickets a call. */
    FactReport verify(Actor actor, Period period, Optional<String> from);
}
