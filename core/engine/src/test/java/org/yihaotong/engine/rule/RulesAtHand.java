package org.yihaotong.engine.rule;

import java.time.Clock;
import org.yihaotong.api.rule.RuleBook;
import org.yihaotong.api.rule.RuleDesk;
import org.yihaotong.engine.port.RuleStore;

/** The desk of rules with books on it, as Declarative Services would lay them there. */
public final class RulesAtHand {

    private RulesAtHand() {}

    public static RuleDesk with(RuleStore store, Books books, Clock clock, RuleBook<?>... written) {
        StoredRules desk = new StoredRules(store, books, clock);
        for (RuleBook<?> book : written) {
            desk.addBook(book);
        }
        return desk;
    }
}
