package org.yihaotong.engine.port.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.SentCommand;

/** Commands to switches, each with its one end. */
@ProviderType
public interface CommandStore {

    /** Writes a command down unless its id is there; answers what was there before. */
    Optional<SentCommand> write(SentCommand command);

    Optional<SentCommand> command(String id);

    /** Ends a command that is SENT; false if it has ended before, or is not known. */
    boolean end(String id, CommandState how, String why, Instant at);

    /** Commands that are SENT and due, the oldest first. */
    List<SentCommand> due(Instant now, int limit);
}
