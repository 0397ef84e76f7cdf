package org.yihaotong.engine.knowledge;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.yihaotong.api.knowledge.KnowledgeItem;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.Appeal;
import org.yihaotong.api.ticket.AppealType;
import org.yihaotong.api.ticket.Caller;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.EventKind;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketNews;
import org.yihaotong.api.ticket.Urgency;
import org.yihaotong.engine.MemoryStore;
import org.yihaotong.engine.PresetRules;
import org.yihaotong.engine.TestClock;
import org.yihaotong.engine.WallClocks;
import org.yihaotong.engine.desk.TestDesks;
import org.yihaotong.engine.lifecycle.Lifecycle;
import org.yihaotong.engine.port.knowledge.KnowledgeChange;

/** A use is what a ticket says was used. */
public class UseCountTest {

    private static final Actor AGENT = Actor.centre("agent1", "话务员", Role.AGENT);

    private static final Appeal APPEAL =
            Appeal.of(AppealType.CONSULTATION, Urgency.NORMAL, "河东街暖气不热", "已经三天了", new Caller("张样例", "13900000001"));

    private final MemoryStore store = new MemoryStore();
    private final TestClock clock = new TestClock();
    private final TestDesks desks =
            new TestDesks(store.tickets(), store, clock, new Lifecycle(new WallClocks(), new PresetRules()));
    private final UseCount count = new UseCount(store.tickets(), store.knowledge());
    private final KnowledgeItem item = item();

    private KnowledgeItem item() {
        Turn turn = KnowledgeLife.begin(
                "ZS00000042",
                "heat",
                Texts.text("暖气不热怎么办", "先排气"),
                LocalDate.of(2027, 11, 22),
                Set.of(Hat.CLERK),
                new KnowledgeLife.Mark("heat1", clock.instant()));
        store.knowledge().commit(List.of(new KnowledgeChange(turn.item(), turn.event(), Set.of(), Optional.empty())));
        return turn.item();
    }

    private void answer(String key, Optional<String> knowledge) {
        Ticket ticket = desks.tickets().accept(AGENT, APPEAL, key);
        desks.tickets().perform(AGENT, ticket.number(), 1, new CentreCommand.HandleDirectly("先排气。", knowledge, "当场答复"));
        for (EventKind kind : List.of(EventKind.ACCEPTED, EventKind.DIRECTLY_HANDLED)) {
            count.happened(new TicketNews(
                    ticket.number(), 2, kind, ticket.state(), Set.of(), clock.instant(), Optional.empty()));
        }
    }

    @Test
    public void anAnswerThatNamesAnItemAndItsVersionCountsOnce() {
        answer("key-00000001", Optional.of("ZS00000042 v1"));
        answer("key-00000002", Optional.of("ZS00000042"));
        answer("key-00000003", Optional.of("暖气手册第 3 页"));
        answer("key-00000004", Optional.of("ZS00000043 v1"));
        answer("key-00000005", Optional.empty());

        assertEquals(2, store.knowledge().find(item.id()).orElseThrow().uses());
    }
}
