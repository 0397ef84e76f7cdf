package org.yihaotong.api.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yihaotong.api.input.FieldError;

/**
 * What is wrong with a formula and a filter, if anything.
 *
 * @param errors each names {@code formula} or {@code filter}, the place and the word
 * @param measures what the formula counts
 * @param numerator what stands above the line, where the formula is one fraction
 * @param denominator what stands below it
 */
public record FormulaCheck(
        List<FieldError> errors, Set<Measure> measures, Optional<String> numerator, Optional<String> denominator) {

    public FormulaCheck {
        errors = List.copyOf(errors);
        measures = Set.copyOf(measures);
    }
}
