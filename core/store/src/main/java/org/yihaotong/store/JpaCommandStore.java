package org.yihaotong.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.engine.port.telephony.CommandStore;
import org.yihaotong.store.row.CommandRow;

/** Commands to switches in the database. */
@Component
public final class JpaCommandStore implements CommandStore {

    private final Database database;

    @Activate
    public JpaCommandStore(@Reference Transactions transactions) {
        database = new Database(transactions);
    }

    @Override
    public Optional<SentCommand> write(SentCommand command) {
        return database.findOrInsert(em -> {
            Optional<SentCommand> before =
                    Optional.ofNullable(em.find(CommandRow.class, command.id())).map(CommandRow::command);
            if (before.isEmpty()) {
                em.persist(CommandRow.of(command));
            }
            return before;
        });
    }

    @Override
    public Optional<SentCommand> command(String id) {
        return database.call(em -> Optional.ofNullable(em.find(CommandRow.class, id)))
                .map(CommandRow::command);
    }

    @Override
    public boolean end(String id, CommandState how, String why, Instant at) {
        return database.call(em -> {
            Optional<CommandRow> sent = Optional.ofNullable(
                            em.find(CommandRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                    .filter(row -> row.command().state() == CommandState.SENT);
            sent.ifPresent(row -> row.take(row.command().ended(how, why, at)));
            return sent.isPresent();
        });
    }

    @Override
    public List<SentCommand> due(Instant now, int limit) {
        return database
                .call(em -> new Filter("SELECT c FROM CommandRow c")
                        .and("c.state = :state", "state", CommandState.SENT)
                        .and("c.dueAt <= :now", "now", now)
                        .then("ORDER BY c.dueAt, c.id")
                        .read(em, CommandRow.class, limit))
                .stream()
                .map(CommandRow::command)
                .toList();
    }
}
