package org.yihaotong.engine.port.assessment;

import java.util.List;
import java.util.Set;
import org.yihaotong.api.assessment.Measure;

/** Which facts count, as a tree that a store can turn into a query. */
public sealed interface Condition {

    /** Every fact. */
    Condition ALWAYS = new All(List.of());

    /** Every part holds; without parts: always. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {}

    /** The dimension has one of these values; at least one. */
    record In(Dimension dimension, Set<String> values) implements Condition {
        public In {
            values = Set.copyOf(values);
        }
    }

    /** The measure is true. */
    record Is(Measure measure) implements Condition {}

    /** By what facts can be told apart. */
    enum Dimension {
        TYPE,
        URGENCY,
        CHANNEL,
        MATTER,
        AREA,
        UNIT,
        ROUND
    }
}
