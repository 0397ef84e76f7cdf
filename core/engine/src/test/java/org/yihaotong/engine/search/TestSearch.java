package org.yihaotong.engine.search;

import java.time.Clock;
import org.yihaotong.api.assist.TextEmbedder;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.search.SearchStatus;
import org.yihaotong.engine.MemoryChanges;
import org.yihaotong.engine.MemoryIndexes;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.rule.Books;

/** The search of the engine on stores and indexes in memory; nothing moves unless it is told to. */
public final class TestSearch {

    public final MemoryIndexes room = new MemoryIndexes();
    public final MemoryRules rules = new MemoryRules();
    final IndexKeeper keeper;
    final Follower follower;
    final Understanding understanding = new Understanding();
    final Teacher teacher;
    public final Finder finder;
    private final TicketFinder tickets;

    public TestSearch(MemoryStore store, Clock clock) {
        follower = new Follower(new MemoryChanges(store));
        follower.addDescriber(new TicketEntries(store.tickets()));
        follower.addDescriber(new ItemEntries(store.knowledge(), clock));
        follower.addDescriber(new UnitEntries(store.people()));
        keeper = new IndexKeeper(room, follower);
        teacher = new Teacher(keeper, follower, understanding);
        finder = new Finder(keeper, understanding, new Books(rules, clock), new SynonymBook());
        tickets = new TicketFinder(finder, store.tickets(), store.archive(), clock);
    }

    /** One round of the keeper. */
    public void beat() {
        keeper.beat();
    }

    /** A model comes. */
    public void come(TextEmbedder model) {
        understanding.setEmbedder(model);
    }

    /** A model goes. */
    public void go(TextEmbedder model) {
        understanding.unsetEmbedder(model);
    }

    /** One round of the teacher. */
    public void teach() {
        teacher.beat();
    }

    public SearchStatus status() {
        return new StoredSearch(keeper, follower, understanding)
                .status(Actor.centre("admin", "管理员", Role.ADMINISTRATOR));
    }

    public TicketFinder tickets() {
        return tickets;
    }
}
