package org.yihaotong.api.assessment;

import java.util.Optional;
import org.yihaotong.api.people.UnitKind;

/** A unit's place among its own kind (排名). */
public record Standing(UnitKind kind, String unit, String name, Optional<Double> score, Optional<Integer> rank) {}
