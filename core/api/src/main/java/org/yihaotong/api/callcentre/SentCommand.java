package org.yihaotong.api.callcentre;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A command to the switch as it is kept.
 *
 * @param id as the desk chose it, 1 to 60 characters
 * @param kind such as {@code Consult}
 * @param call which call; may be empty
 * @param why why it failed or was rejected, in words
 * @param dueAt when it is TIMED_OUT if nothing was seen
 */
public record SentCommand(
        String id,
        String login,
        String kind,
        String call,
        CommandState state,
        String why,
        Instant sentAt,
        Instant dueAt,
        Optional<Instant> endedAt) {

    public SentCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(kind, "kind");
        call = call == null ? "" : call;
        Objects.requireNonNull(state, "state");
        why = why == null ? "" : why;
        Objects.requireNonNull(sentAt, "sentAt");
        Objects.requireNonNull(dueAt, "dueAt");
        endedAt = endedAt == null ? Optional.empty() : endedAt;
    }

    /** The same command at its end. */
    public SentCommand ended(CommandState how, String reason, Instant at) {
        return new SentCommand(id, login, kind, call, how, reason, sentAt, dueAt, Optional.of(at));
    }
}
