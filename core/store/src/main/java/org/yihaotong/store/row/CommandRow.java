package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.yihaotong.api.callcentre.CommandState;
import org.yihaotong.api.callcentre.SentCommand;

/** A command to a switch. */
@Entity
@Table(name = "switch_command")
public class CommandRow {

    private static final int WHY = 800;

    @Id
    private String id;

    private String login;
    private String kind;

    @Column(name = "call_id")
    private String call;

    @Enumerated(EnumType.STRING)
    private CommandState state;

    private String why;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected CommandRow() {}

    /** A new row. */
    public static CommandRow of(SentCommand command) {
        CommandRow row = new CommandRow();
        row.id = command.id();
        row.login = command.login();
        row.kind = command.kind();
        row.call = command.call();
        row.sentAt = command.sentAt();
        row.dueAt = command.dueAt();
        row.take(command);
        return row;
    }

    /** Says anew how far it has come. */
    public final void take(SentCommand command) {
        state = command.state();
        why = Names.clipped(command.why(), WHY);
        endedAt = command.endedAt().orElse(null);
    }

    public SentCommand command() {
        return new SentCommand(id, login, kind, call, state, why, sentAt, dueAt, Optional.ofNullable(endedAt));
    }
}
