package org.yihaotong.api.callcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yihaotong.api.hotline.CallDirection;

/**
 * One unit's part in a citizen's call that rang at its remote seats, however it came there: in parallel, as a consultation,
 * or handed over (远端座席).
 *
 * @param own whether the number of the unit's own line was dialled; else the call came through 12345, or through the number of
 *     another line
 * @param waited from the first ring at the unit until one of its seats talked with the citizen; of TALKED only
 * @param talked how long the unit's seats talked with the citizen, together
 */
public record UnitPart(String unit, boolean own, Taken taken, Duration waited, Duration talked) {

    /** What became of a call at a unit's seats. */
    public enum Taken {
        /** 接听: a seat of the unit talked with the citizen. */
        TALKED,
        /** 咨询: a seat of the unit spoke with the centre's agent only. */
        CONSULTED,
        /** 他席接听: it rang there and elsewhere, and somebody else was faster. */
        ELSEWHERE,
        /** 退回: nobody there took it; it went back to the centre, or the citizen gave up. */
        RETURNED
    }

    public UnitPart {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(waited, "waited");
        Objects.requireNonNull(talked, "talked");
    }

    /** The parts of all units at whose seats the call rang; none before its end, and none of a call that a seat placed. */
    static List<UnitPart> of(Call call) {
        if (!call.isOver() || call.direction() != CallDirection.IN) {
            return List.of();
        }
        Map<String, List<Leg>> units = call.legs().stream()
                .filter(leg -> !leg.unit().isEmpty())
                .collect(Collectors.groupingBy(Leg::unit, LinkedHashMap::new, Collectors.toList()));
        return units.entrySet().stream()
                .map(unit -> of(call.hotline().equals(Optional.of(unit.getKey())), unit.getKey(), unit.getValue()))
                .toList();
    }

    private static UnitPart of(boolean own, String unit, List<Leg> legs) {
        Optional<Instant> rang = first(legs.stream().map(Leg::ringingAt).toList());
        Optional<Instant> talked = first(legs.stream().map(Leg::answeredAt).toList());
        Duration waited =
                talked.map(at -> Duration.between(rang.orElse(at), at)).orElse(Duration.ZERO);
        return new UnitPart(
                unit,
                own,
                taken(talked.isPresent(), legs),
                waited.isNegative() ? Duration.ZERO : waited,
                legs.stream().map(Leg::talked).reduce(Duration.ZERO, Duration::plus));
    }

    private static Optional<Instant> first(List<Optional<Instant>> moments) {
        return moments.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static Taken taken(boolean talked, List<Leg> legs) {
        if (talked) {
            return Taken.TALKED;
        }
        if (legs.stream().anyMatch(Leg::isConsulted)) {
            return Taken.CONSULTED;
        }
        return legs.stream().anyMatch(Leg::isAnsweredElsewhere) ? Taken.ELSEWHERE : Taken.RETURNED;
    }
}
