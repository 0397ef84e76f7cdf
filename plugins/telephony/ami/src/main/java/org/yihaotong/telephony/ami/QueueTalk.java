package org.yihaotong.telephony.ami;

import java.util.Optional;
import org.yihaotong.api.telephony.CallEvent;

/** Of the queues: who joins, is answered, gives up. Waiting times are differences of stamps, for the switch counts seconds. */
final class QueueTalk {

    private final Book book;

    QueueTalk(Book book) {
        this.book = book;
    }

    void joins(Leg leg, Block block, Telling telling) {
        Ongoing call = leg.call;
        String queue = block.get("Queue");
        HandOvers.isBack(call, telling);
        call.joins(telling.at(), block.number("Position"));
        telling.tell(new CallEvent.Queued(telling.each("queued", call.id), call.id, queue, call.position()));
        stands(queue, block, telling);
    }

    void leaves(Block block, Telling telling) {
        stands(block.get("Queue"), block, telling);
    }

    private static void stands(String queue, Block block, Telling telling) {
        telling.tell(new CallEvent.QueueStood(telling.each("queue", queue), queue, block.number("Count")));
    }

    void givesUp(Leg leg, Block block, Telling telling) {
        if (!leg.call.isAnswered() && !leg.call.isGivenUp()) {
            LegTalk.giveUp(leg.call, block.number("Position"), telling);
        }
    }

    /** The agent has answered; the switch's own answer, when the announcement began, says nothing. */
    void connects(Leg citizen, Block block, Telling telling) {
        Optional<Leg> seat = book.leg(block, "Dest", telling.at()).filter(Leg::isSeat);
        seat.ifPresent(leg -> LegTalk.talks(leg, citizen.call.waited(telling.at()), telling));
    }
}
