package org.yihaotong.telephony.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.telephony.AgentState;
import org.yihaotong.api.telephony.CallEvent.Answered;
import org.yihaotong.api.telephony.CallEvent.Offered;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.SwitchSnapshot.LiveCall;
import org.yihaotong.api.telephony.SwitchSnapshot.LiveSeat;
import org.yihaotong.kit.link.JsonObject;

/**
 * Reads what goes on at a switch (现状): {@code calls}, each as it was pushed at its beginning and, if somebody answered, as it
 * was pushed then, and {@code seats}.
 */
final class Snapshots {

    private Snapshots() {}

    static SwitchSnapshot read(JsonObject document, Instant now) throws BackendException {
        Optional<List<JsonObject>> calls = document.objects("calls");
        Optional<List<JsonObject>> seats = document.objects("seats");
        if (calls.isEmpty() || seats.isEmpty()) {
            throw unreadable();
        }
        try {
            return new SwitchSnapshot(
                    now,
                    calls.get().stream().map(call -> call(call, now)).toList(),
                    seats.get().stream().map(Snapshots::seat).toList());
        } catch (Problem problem) {
            throw unreadable();
        }
    }

    private static LiveCall call(JsonObject call, Instant now) {
        Telling begun = new Telling(Said.of(call.with("event", "newCall")), new Seats(), now);
        new StandardEvents(new Lately(), caller -> false).newCall(begun);
        List<Answered> talking = new ArrayList<>();
        for (JsonObject leg : call.objects("talking").orElse(List.of())) {
            talking.add(answered(call, leg, now));
        }
        Offered offered = begun.events().stream()
                .filter(Offered.class::isInstance)
                .map(Offered.class::cast)
                .findFirst()
                .orElseThrow(() -> Words.missing("callId"));
        return new LiveCall(offered, call.text("queue"), talking);
    }

    private static Answered answered(JsonObject call, JsonObject leg, Instant now) {
        Said said = Said.of(
                leg.with("event", "answer").with("callId", call.text("callId").orElse("")));
        Telling told = new Telling(said, new Seats(), now);
        String seat = told.needSeat();
        return new Answered(told.once(seat), told.call(), told.leg(seat), seat, said.millis("x_waitMs"));
    }

    private static LiveSeat seat(JsonObject seat) {
        Said said = Said.of(seat);
        AgentState state =
                Words.constant(AgentState.class, said, "x_state").orElseThrow(() -> Words.missing("x_state"));
        return new LiveSeat(
                said.text("x_agentId").orElseThrow(() -> Words.missing("x_agentId")),
                state,
                said.text("x_reason").orElse(""));
    }

    private static BackendException unreadable() {
        return new BackendException(Kind.COMMUNICATION, "呼叫平台报告的现状不是约定的格式。");
    }
}
