package org.yihaotong.engine.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.clock.ClockRule;
import org.yihaotong.api.clock.ClockRules;
import org.yihaotong.api.ticket.ClockKind;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.words.Words;

/** Time limits that lines bring for their own units (本线时限); they count where the book has none for the unit. */
@Component(service = LineClocks.class)
public final class LineClocks {

    private final HotlineStore hotlines;

    @Activate
    public LineClocks(@Reference HotlineStore hotlines) {
        this.hotlines = hotlines;
    }

    /** The book's rules, and the line's own limit for this clock of its unit. */
    ClockRules with(ClockRules book, ClockKind kind, String unit) {
        boolean named = book.rules().stream()
                .anyMatch(rule -> rule.kind() == kind && rule.unit().equals(unit));
        if (unit.isEmpty() || named) {
            return book;
        }
        List<ClockRule> rules = new ArrayList<>(book.rules());
        hotlines.line(unit).stream()
                .flatMap(line -> line.hotline().terms().clocks().stream())
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .ifPresent(clock -> rules.add(new ClockRule(
                        kind,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        unit,
                        clock.limit(),
                        Words.say("clock.line-source"))));
        return new ClockRules(rules, book.yellowPercent(), book.redPercent());
    }
}
