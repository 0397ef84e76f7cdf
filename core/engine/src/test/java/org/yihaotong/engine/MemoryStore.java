package org.yihaotong.engine;

import java.util.List;
import org.yihaotong.engine.port.CallStore;
import org.yihaotong.engine.port.CallbackStore;
import org.yihaotong.engine.port.CircularStore;
import org.yihaotong.engine.port.DeliveryStore;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.port.LinkStore;
import org.yihaotong.engine.port.Notice;
import org.yihaotong.engine.port.NoticeStore;
import org.yihaotong.engine.port.OrderStore;
import org.yihaotong.engine.port.PeopleStore;
import org.yihaotong.engine.port.PrecedentStore;
import org.yihaotong.engine.port.TicketStore;
import org.yihaotong.engine.port.knowledge.KnowledgeFileStore;
import org.yihaotong.engine.port.knowledge.KnowledgeStore;

/** All ports in memory, true to their Javadoc; one lock makes every method one transaction. */
public final class MemoryStore {

    private final MemoryPeople people = new MemoryPeople(this);
    private final MemoryDeliveries deliveries = new MemoryDeliveries(this);
    private final MemoryHotlines hotlines = new MemoryHotlines(this, people);
    private final MemoryCitizens citizens = new MemoryCitizens(this);
    private final MemoryTickets tickets = new MemoryTickets(this, deliveries, citizens);
    private final MemoryCallbacks callbacks = new MemoryCallbacks(this, tickets, citizens);
    private final MemoryPrecedents precedents = new MemoryPrecedents(tickets);
    private final MemoryGroups groups = new MemoryGroups(this, tickets);
    private final MemoryOrders orders = new MemoryOrders(tickets);
    private final MemoryAttachments attachments = new MemoryAttachments(tickets);
    private final MemoryCalls calls = new MemoryCalls();
    private final MemoryCirculars circulars = new MemoryCirculars(this, tickets);
    private final MemoryKnowledgeFiles knowledgeFiles = new MemoryKnowledgeFiles();
    private final MemoryKnowledge knowledge = new MemoryKnowledge(this, tickets, knowledgeFiles);
    private final MemoryKnowledgeTasks knowledgeTasks = new MemoryKnowledgeTasks(this, tickets);
    private final MemoryMatches matches = new MemoryMatches(this, knowledge, knowledgeTasks);

    public KnowledgeFileStore knowledgeFiles() {
        return knowledgeFiles;
    }

    public MemoryMatches matches() {
        return matches;
    }

    public MemoryKnowledgeTasks knowledgeTasks() {
        return knowledgeTasks;
    }

    public KnowledgeStore knowledge() {
        return knowledge;
    }

    public MemoryAttachments attachments() {
        return attachments;
    }

    public CallStore calls() {
        return calls;
    }

    MemoryCalls records() {
        return calls;
    }

    public TicketStore tickets() {
        return tickets;
    }

    public PrecedentStore precedents() {
        return precedents;
    }

    public MemoryArchive archive() {
        return tickets.archive();
    }

    public DeliveryStore deliveries() {
        return deliveries;
    }

    public HotlineStore hotlines() {
        return hotlines;
    }

    public NoticeStore outbox() {
        return citizens;
    }

    public LinkStore links() {
        return citizens;
    }

    public CallbackStore callbacks() {
        return callbacks;
    }

    public PeopleStore people() {
        return people;
    }

    public GroupStore groups() {
        return groups;
    }

    /** Every notice that was promised to a citizen. */
    public List<Notice> notices() {
        return tickets.notices();
    }

    public OrderStore orders() {
        return orders;
    }

    public CircularStore circulars() {
        return circulars;
    }

    /** How often callers were guided to a line on a day. */
    public int guidances(String hotline, String day) {
        return hotlines.guidances(hotline, day);
    }
}
