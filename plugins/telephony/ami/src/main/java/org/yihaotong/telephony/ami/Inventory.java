package org.yihaotong.telephony.ami;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yihaotong.api.telephony.CallEvent;
import org.yihaotong.api.telephony.SwitchSnapshot;
import org.yihaotong.api.telephony.SwitchSnapshot.LiveCall;

/**
 * What goes on at the switch, as it answered when it was asked.
 *
 * @param queues members and waiting calls
 * @param channels all there are
 * @param asked when; what came later is not concerned
 */
record Inventory(List<Block> queues, List<Block> channels, Instant asked) {

    /** Ids of all channels. */
    Set<String> ids() {
        return channels.stream().map(block -> block.get("Uniqueid")).collect(Collectors.toSet());
    }

    List<Block> members() {
        return queues.stream()
                .filter(block -> block.event().equals("QueueMember"))
                .toList();
    }

    /** Takes everything in and tells how it stands. */
    SwitchSnapshot read(Translator translator, SeatWatch seats) {
        seats.forget();
        members().forEach(block -> seats.changed(block, new Telling(asked, true)));
        channels.stream()
                .filter(block -> block.has("Uniqueid") && block.has("Channel") && block.has("Linkedid"))
                .forEach(block -> translator.found(block, asked));
        Map<String, String> waiting = new HashMap<>();
        queues.stream().filter(block -> block.event().equals("QueueEntry")).forEach(block -> {
            waiting.put(block.get("Uniqueid"), block.get("Queue"));
            translator
                    .book()
                    .call(block.get("Uniqueid"))
                    .filter(call -> !call.hasQueued())
                    .ifPresent(call -> call.joins(asked.minusSeconds(block.number("Wait")), block.number("Position")));
        });
        return stand(translator.book(), seats, waiting);
    }

    /** Every call that is in a snapshot is told by it. */
    static void isTold(Book book) {
        book.calls().stream().filter(Ongoing::isToBeOffered).forEach(Ongoing::isOffered);
    }

    private SwitchSnapshot stand(Book book, SeatWatch seats, Map<String, String> waiting) {
        Telling telling = new Telling(asked, true);
        List<LiveCall> calls = book.calls().stream()
                .filter(call -> call.root().isPresent() && (call.isToBeOffered() || call.wasOffered()))
                .map(call -> new LiveCall(
                        Translator.offered(call, telling),
                        Optional.ofNullable(waiting.get(call.id)),
                        call.legs().stream()
                                .filter(leg -> leg.isSeat() && leg.isTalking())
                                .map(leg -> answered(leg, telling))
                                .toList()))
                .toList();
        return new SwitchSnapshot(asked, calls, seats.seats());
    }

    private static CallEvent.Answered answered(Leg leg, Telling telling) {
        return new CallEvent.Answered(
                telling.once("answered", leg.id), leg.call.id, leg.id, leg.seat(), Optional.empty());
    }
}
