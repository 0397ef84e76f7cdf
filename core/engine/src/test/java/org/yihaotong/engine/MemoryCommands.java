package org.yihaotong.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.SentCommand;
import org.yihaotong.engine.port.telephony.CommandStore;

/** Commands to switches in memory. */
public final class MemoryCommands implements CommandStore {

    private final Map<String, SentCommand> commands = new LinkedHashMap<>();

    @Override
    public synchronized Optional<SentCommand> write(SentCommand command) {
        return Optional.ofNullable(commands.putIfAbsent(command.id(), command));
    }

    @Override
    public synchronized Optional<SentCommand> command(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    @Override
    public synchronized boolean end(String id, CommandState how, String why, Instant at) {
        Optional<SentCommand> sent = command(id).filter(c -> c.state() == CommandState.SENT);
        sent.ifPresent(c -> commands.put(id, c.ended(how, why, at)));
        return sent.isPresent();
    }

    @Override
    public synchronized List<SentCommand> due(Instant now, int limit) {
        return commands.values().stream()
                .filter(c -> c.state() == CommandState.SENT && !c.dueAt().isAfter(now))
                .sorted(Comparator.comparing(SentCommand::dueAt))
                .limit(limit)
                .toList();
    }
}
