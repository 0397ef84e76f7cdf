package org.yihaotong.engine.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.group.Hint;
import org.yihaotong.api.group.MatchRules;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.Traits;
import org.yihaotong.engine.rule.Books;

/** Finds tickets that may be about the same thing: a bounded handful by index, then compared word by word. */
@Component(service = Hints.class)
public final class Hints {

    private static final int MOST = 5;
    private static final int EACH = 30;
    private static final int SHORTEST_PHONE = 5;

    private final GroupStore groups;
    private final Books books;
    private final MatchBook book;

    @Activate
    public Hints(@Reference GroupStore groups, @Reference Books books, @Reference MatchBook book) {
        this.groups = groups;
        this.books = books;
        this.book = book;
    }

    /** At most five, the best first; of a group only its best ticket. */
    List<Hint> of(Appeal appeal, Optional<Ticket> self, Instant now) {
        MatchRules rules = books.now(book);
        Said said = Said.of(appeal);
        Set<String> groupsShown = new HashSet<>();
        self.flatMap(Ticket::group).ifPresent(groupsShown::add);
        return groups.alike(traits(appeal, now.minus(Duration.ofHours(rules.windowHours())))).stream()
                .filter(t -> self.filter(s -> s.number().equals(t.number())).isEmpty())
                .map(t -> Match.of(said, t, now))
                .filter(m -> m.isWorthTelling(rules))
                .sorted(Comparator.comparingInt((Match m) -> m.score(rules)).reversed())
                .filter(m -> m.ticket().group().map(groupsShown::add).orElse(true))
                .limit(MOST)
                .map(m -> m.hint(rules, self.isEmpty()))
                .toList();
    }

    private static Traits traits(Appeal appeal, Instant since) {
        String phone = appeal.caller().phone();
        return new Traits(
                since, appeal.matter(), appeal.place().area(), phone.length() < SHORTEST_PHONE ? "" : phone, EACH);
    }
}
