package org.yihaotong.engine.numbering;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yihaotong.api.hotline.Hotline;
import org.yihaotong.api.hotline.LineTerms;
import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.numbering.Destination;
import org.yihaotong.api.numbering.NumberPlan;
import org.yihaotong.api.numbering.NumberRoute;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.words.Words;

/** Makes the plan of all numbers from the facts of the lines; refuses two lines that claim one number. */
final class Numbers {

    private final ZoneId zone;
    private final Map<String, NumberRoute> routes = new TreeMap<>();

    private Numbers(ZoneId zone) {
        this.zone = zone;
    }

    /** The plan of these lines, by the midnight of this zone; unanswered elsewhere, calls come back after so many seconds. */
    static NumberPlan plan(List<Hotline> lines, ZoneId zone, int returnSeconds) {
        Numbers numbers = new Numbers(zone);
        numbers.add(centre());
        lines.forEach(numbers::add);
        return new NumberPlan(zone, returnSeconds, List.copyOf(numbers.routes.values()));
    }

    private static NumberRoute centre() {
        return new NumberRoute(
                NumberPlan.CENTRE,
                CallStore.CENTRE,
                Words.say("number.centre"),
                Destination.CENTRE,
                false,
                Optional.empty(),
                "",
                "");
    }

    private void add(Hotline line) {
        Stream.concat(
                        line.numbers().stream().map(number -> route(line, number, false)),
                        line.aliases().stream().map(number -> route(line, number, true)))
                .forEach(this::add);
    }

    private void add(NumberRoute route) {
        NumberRoute other = routes.putIfAbsent(route.number(), route);
        if (other != null && !other.line().equals(route.line())) {
            throw Words.refuse("number-clash", route.number(), named(other), named(route));
        }
    }

    private static String named(NumberRoute route) {
        return route.name() + " " + route.line();
    }

    private NumberRoute route(Hotline line, String number, boolean alias) {
        String digits = number.replace("-", "");
        if (!digits.matches("[0-9]{3,20}")) {
            throw Words.refuse("number-shape", line.name() + " " + line.id(), number);
        }
        return new NumberRoute(
                digits,
                line.id(),
                line.name(),
                destination(line),
                alias,
                ends(line),
                line.announcement(),
                line.method() == Method.SEATED ? line.seatQueue() : "");
    }

    private static Destination destination(Hotline line) {
        boolean parallel = line.terms().parallel();
        return switch (line.method()) {
            case MERGED -> Destination.ANNOUNCED;
            case SEATED -> parallel ? Destination.PARALLEL : Destination.CENTRE;
            case LINKED -> parallel ? Destination.UNIT : Destination.CENTRE;
            case TRANSFERRED -> Destination.EMERGENCY;
            case GUIDED -> Destination.GUIDED;
        };
    }

    private Optional<Instant> ends(Hotline line) {
        return line.terms()
                .transitionBegins()
                .filter(begins -> line.method() == Method.MERGED)
                .map(begins -> begins.plusMonths(LineTerms.TRANSITION_MONTHS)
                        .atStartOfDay(zone)
                        .toInstant());
    }
}
