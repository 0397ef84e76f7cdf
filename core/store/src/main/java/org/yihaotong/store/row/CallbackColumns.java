package org.yihaotong.store.row;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.yihaotong.api.citizen.CallbackRound;
import org.yihaotong.api.citizen.CallbackStage;
import org.yihaotong.api.ticket.Callback;
import org.yihaotong.api.ticket.Ticket;

/** How far the calling back of a ticket got; without a stage nobody is to be called. */
@Embeddable
public class CallbackColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "callback_stage")
    private CallbackStage stage;

    @Column(name = "callback_since")
    private Instant since;

    @Column(name = "callback_at")
    private Instant at;

    @Column(name = "callback_attempts")
    private int attempts;

    protected CallbackColumns() {}

    static CallbackColumns of(Ticket ticket) {
        CallbackColumns columns = new CallbackColumns();
        Optional<CallbackRound> round = CallbackRound.of(ticket);
        columns.stage = round.map(CallbackRound::stage).orElse(null);
        columns.since = round.map(CallbackRound::since).orElse(null);
        columns.at =
                round.map(r -> r.last().map(Callback::at).orElse(r.since())).orElse(null);
        columns.attempts = round.map(r -> r.attempts().size()).orElse(0);
        return columns;
    }

    public CallbackStage stage() {
        return stage;
    }

    public Instant since() {
        return since;
    }

    public Instant at() {
        return at;
    }

    public int attempts() {
        return attempts;
    }
}
