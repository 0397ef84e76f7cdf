package org.yihaotong.engine.desk;

import java.time.Clock;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.UnitDesk;
import org.yihaotong.engine.MemoryRules;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.catalogue.CatalogueBook;
import org.yihaotong.engine.catalogue.CatalogueLearner;
import org.yihaotong.engine.knowledge.ForCitizens;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.TicketStore;

/** The real desks on stores in memory, for tests of the rooms that build on them. */
public final class TestDesks {

    private final TicketMover mover;
    private final StoredTicketDesk desk;
    private final Acceptance acceptance;

    public TestDesks(TicketStore tickets, MemoryStore store, Clock clock, Lifecycle lifecycle) {
        UnitTree units = new UnitTree(store.people(), clock);
        mover = new TicketMover(tickets, units, new News(), clock);
        CatalogueLearner learner =
                new CatalogueLearner(new MemoryRules(), new CatalogueBook(store.people(), store.hotlines()), clock);
        TicketNumbers numbers = new TicketNumbers(tickets);
        desk = new StoredTicketDesk(tickets, store.hotlines(), mover, units, numbers, lifecycle, learner);
        acceptance = new Acceptance(tickets, store.hotlines(), mover, numbers, lifecycle);
        desk.setAnswers(new ForCitizens(store.knowledge(), clock));
    }

    public TicketMover mover() {
        return mover;
    }

    public Acceptance acceptance() {
        return acceptance;
    }

    public TicketDesk tickets() {
        return desk;
    }

    public UnitDesk units() {
        return desk;
    }

    /** The same appeal, to be kept secret. */
    public static Appeal confidential(Appeal a) {
        return new Appeal(
                a.type(),
                a.urgency(),
                a.title(),
                a.content(),
                a.elements(),
                a.place(),
                a.matter(),
                a.fields(),
                a.caller(),
                a.requester(),
                true,
                a.channel(),
                a.receivedAt());
    }
}
