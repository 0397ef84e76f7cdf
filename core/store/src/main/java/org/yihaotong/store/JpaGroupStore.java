package org.yihaotong.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.group.Group;
import org.yihaotong.api.group.GroupCount;
import org.yihaotong.api.input.Page;
import org.yihaotong.api.input.StaleVersionException;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.TicketState;
import org.yihaotong.api.ticket.TicketSummary;
import org.yihaotong.engine.port.Change;
import org.yihaotong.engine.port.GroupStore;
import org.yihaotong.engine.port.Traits;
import org.yihaotong.store.row.GroupRow;
import org.yihaotong.store.row.ListedTicketRow;
import org.yihaotong.store.row.TicketRow;

/** Same-matter groups in the database; the group's row is always locked before a ticket's. */
@Component
public final class JpaGroupStore implements GroupStore {

    private static final String GROUPS = "groups";
    private static final String MEMBERS = "members";

    /** The head is past its review, or lost. */
    private static final Set<TicketState> SETTLED = EnumSet.of(
            TicketState.TO_CALL_BACK,
            TicketState.CLOSED,
            TicketState.ARCHIVED,
            TicketState.DIRECT_CLOSED,
            TicketState.VOID,
            TicketState.NOT_ACCEPTED,
            TicketState.TRANSFERRED);

    private final Database database;

    @Activate
    public JpaGroupStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Optional<Group> find(String number) {
        return database.call(em -> Optional.ofNullable(em.find(GroupRow.class, number)))
                .map(GroupRow::group);
    }

    @Override
    public Page<Group> list(boolean waiting, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT g FROM GroupRow g");
        if (waiting) {
            filter.and("g.waiting = :waiting", "waiting", true);
        }
        cursor.map(c -> Cursor.read(GROUPS, c)).ifPresent(c -> filter.and(
                        "g.openedAt <= :moment AND (g.openedAt < :moment OR g.number < :key)", "moment", c.moment())
                .with("key", c.key()));
        filter.then("ORDER BY g.openedAt DESC, g.number DESC");
        return Pages.of(
                database.call(em -> filter.read(em, GroupRow.class, limit + 1)),
                limit,
                GroupRow::group,
                row -> new Cursor(GROUPS, row.openedAt(), row.number()));
    }

    @Override
    public void commit(Change change, Group group) {
        database.run(em -> {
            write(em, group);
            Commit.apply(em, change);
        });
    }

    @Override
    public void save(Group group) {
        database.run(em -> write(em, group));
    }

    private static void write(EntityManager em, Group group) {
        GroupRow row = em.find(GroupRow.class, group.number(), LockModeType.PESSIMISTIC_WRITE);
        long current = row == null ? 0 : row.version();
        if (current != group.version() - 1) {
            throw new StaleVersionException(group.number(), current);
        }
        if (row == null) {
            em.persist(GroupRow.of(group));
        } else {
            row.take(group);
        }
    }

    @Override
    public Page<TicketSummary> members(String group, Set<TicketState> states, Optional<String> cursor, int limit) {
        Filter filter = new Filter("SELECT t FROM ListedTicketRow t")
                .and("t.group = :group", "group", group)
                .in("t.state", "states", states);
        cursor.map(c -> Cursor.read(MEMBERS, c)).ifPresent(c -> filter.and("t.number > :key", "key", c.key()));
        filter.then("ORDER BY t.number");
        return Pages.of(
                database.call(em -> filter.read(em, ListedTicketRow.class, limit + 1)),
                limit,
                ListedTicketRow::summary,
                row -> new Cursor(MEMBERS, Instant.EPOCH, row.number()));
    }

    @Override
    public GroupCount count(String group) {
        Filter filter = new Filter("SELECT t.state, t.calledBack, t.satisfied, COUNT(t.number) FROM TicketRow t")
                .and("t.group = :group", "group", group)
                .then("GROUP BY t.state, t.calledBack, t.satisfied");
        Map<TicketState, Long> states = new EnumMap<>(TicketState.class);
        long calledBack = 0;
        long satisfied = 0;
        for (Object[] row : database.call(em -> filter.readAll(em, Object[].class))) {
            long tickets = (Long) row[3];
            states.merge((TicketState) row[0], tickets, Long::sum);
            calledBack += (Boolean) row[1] ? tickets : 0;
            satisfied += (Boolean) row[2] ? tickets : 0;
        }
        return new GroupCount(states, states.values().stream().mapToLong(n -> n).sum(), calledBack, satisfied);
    }

    @Override
    public List<String> waiting(String group, String after, int limit) {
        return database.call(em -> new Filter("SELECT t.number FROM ListedTicketRow t")
                .and("t.group = :group", "group", group)
                .and("t.state = :state", "state", TicketState.JOINED)
                .and("t.number > :after", "after", after)
                .then("ORDER BY t.number")
                .read(em, String.class, limit));
    }

    @Override
    public List<String> due(int limit) {
        return database.call(em -> new Filter("SELECT g.number FROM GroupRow g, ListedTicketRow h")
                .and("g.waiting = :waiting", "waiting", true)
                .and("h.number = g.head")
                .and("(g.answered = :waiting OR h.state IN :settled)", "settled", SETTLED)
                .then("ORDER BY g.openedAt, g.number")
                .read(em, String.class, limit));
    }

    @Override
    public List<Ticket> alike(Traits traits) {
        Map<String, Ticket> found = new LinkedHashMap<>();
        database.call(em -> {
                    List<TicketRow> rows = new ArrayList<>();
                    if (!traits.phone().isEmpty()) {
                        rows.addAll(rows(em, open().and("t.callerPhone = :phone", "phone", traits.phone()), traits));
                    }
                    if (!traits.matter().isEmpty()) {
                        rows.addAll(
                                rows(em, recent(traits).and("t.matter = :matter", "matter", traits.matter()), traits));
                    }
                    if (!traits.area().isEmpty()) {
                        rows.addAll(rows(em, recent(traits).and("t.area = :area", "area", traits.area()), traits));
                    }
                    return rows;
                })
                .forEach(row ->
                        found.computeIfAbsent(row.number(), n -> row.stored().ticket()));
        return found.values().stream()
                .sorted(Comparator.comparing(Ticket::acceptedAt).reversed())
                .toList();
    }

    private static Filter open() {
        return new Filter("SELECT t FROM TicketRow t").and("t.ended = :ended", "ended", false);
    }

    /** A citizen's own open tickets count however old they are; those of others only for a while. */
    private static Filter recent(Traits traits) {
        return open().and("t.acceptedAt >= :since", "since", traits.since());
    }

    private static List<TicketRow> rows(EntityManager em, Filter filter, Traits traits) {
        return filter.then("ORDER BY t.acceptedAt DESC, t.number DESC").read(em, TicketRow.class, traits.each());
    }
}
