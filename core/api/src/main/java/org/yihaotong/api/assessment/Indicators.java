package org.yihaotong.api.assessment;

import java.util.List;

/** The rule book {@code indicators}: every indicator, in the order in which tables show them; at most 40. */
public record Indicators(List<Indicator> indicators) {

    public Indicators {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }
}
